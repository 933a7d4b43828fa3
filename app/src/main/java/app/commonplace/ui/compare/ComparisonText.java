package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A comparison as Markdown, to be pasted into notes or a message.
record ComparisonText(Desk desk, CompareModel model, Comparison shown) {
  String markdown() {
    var text = new StringBuilder();
    String prompt = line(model.prompt());
    text.append("# ").append(prompt.isEmpty() ? desk.text("compare.title") : prompt);
    shown.answers().forEach(answer -> answer(answer, text));
    if (!shown.telling().isEmpty()) {
      text.append("\n\n## ").append(desk.text("compare.telling")).append("\n\n");
      table(text);
    }
    return text.append('\n').toString();
  }

  private void answer(Answer answer, StringBuilder text) {
    text.append("\n\n## ").append(line(answer.name()));
    if (!answer.when().isEmpty()) {
      text.append(", ").append(answer.when());
    }
    Verdict verdict = model.deciding().verdict(answer);
    if (verdict != Verdict.NONE) {
      text.append(", ").append(desk.text("compare.verdict." + verdict.word()));
    }
    answer.said().forEach(said -> text.append("\n\n").append(said.text().strip()));
  }

  private void table(StringBuilder text) {
    var head = new ArrayList<String>();
    head.add("");
    shown.answers().forEach(answer -> head.add(answer.name()));
    head.add("");
    row(head, text);
    text.append("|---".repeat(head.size())).append("|\n");
    for (Telling telling : shown.telling()) {
      var cells = new ArrayList<String>();
      cells.add(desk.text("compare.kind." + telling.kind().word()));
      telling.sides().forEach(side -> cells.add(said(side, telling.kind())));
      Decision decision = model.deciding().decided(telling);
      cells.add(
          decision == Decision.NEITHER
              ? ""
              : desk.text("compare.line." + decision.word(shown.sides().size())));
      row(cells, text);
    }
    text.setLength(text.length() - 1);
  }

  private String said(String words, Telling.Kind kind) {
    if (words.isEmpty()) {
      return desk.text("compare.none");
    }
    return kind == Telling.Kind.NAME ? "`" + words + "`" : words;
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append(
        cells.stream()
            .map(cell -> line(cell).replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
