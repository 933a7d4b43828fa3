package app.commonplace.cli;

import app.commonplace.cli.output.Terminal;
import app.commonplace.model.Entry;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import java.util.List;
import java.util.Locale;

/// An entry for a person to read: what was said, with thinking, tools and files as one line each.
record PassageText(Terminal terminal, ReadFiles read) {

  void print(Entry entry, List<Passage> passages, boolean hiddenToo) {
    terminal.line(terminal.bold(EntryAnswer.title(entry)));
    terminal.line(terminal.faint(about(entry)));
    for (Passage passage : passages) {
      if (hiddenToo || !passage.hidden()) {
        print(passage);
      }
    }
  }

  private static String about(Entry entry) {
    String model = entry.model() == null ? "" : ", " + entry.model();
    String project = entry.project() == null ? "" : ", project " + entry.project();
    return "%s%s%s, %s, %,d passages, %s"
        .formatted(
            Provider.displayName(entry.provider()),
            model,
            project,
            EntryAnswer.minute(entry.createdAt()),
            entry.passages(),
            "commonplace://e/" + entry.id());
  }

  private void print(Passage passage) {
    terminal.line("");
    terminal.line(terminal.bold(speaker(passage)) + terminal.faint(when(passage)));
    for (Part part : passage.parts()) {
      print(part);
    }
  }

  private static String speaker(Passage passage) {
    String role = passage.role().word();
    String name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
    return passage.author() == null ? name : name + " " + passage.author();
  }

  private static String when(Passage passage) {
    String model = passage.model() == null ? "" : "  " + passage.model();
    String hidden = passage.hidden() ? "  hidden" : "";
    String aside = passage.current() ? "" : "  another branch";
    String time = passage.createdAt() == null ? "" : "  " + EntryAnswer.minute(passage.createdAt());
    return "  p" + passage.id() + time + model + hidden + aside;
  }

  private void print(Part part) {
    switch (part.kind()) {
      case PROSE -> terminal.line(part.text().strip());
      case CODE -> printCode(part);
      case THINKING -> folded("thinking", part.text());
      case TOOL_CALL -> folded("tool call " + name(part), part.text());
      case TOOL_RESULT -> folded("tool result " + name(part), part.text());
      case IMAGE -> file("image", part);
      case ATTACHMENT -> file("attachment", part);
      case CITATION ->
          terminal.line(terminal.faint("[source " + name(part) + " " + url(part) + "]"));
    }
  }

  private void printCode(Part part) {
    String language = part.language() == null ? "" : part.language();
    terminal.line("```" + language);
    terminal.line(part.text().stripTrailing());
    terminal.line("```");
  }

  private void folded(String what, String text) {
    long lines = text.lines().count();
    terminal.line(terminal.faint("[" + what.strip() + ", " + Words.lines(lines) + "]"));
  }

  private void file(String what, Part part) {
    String missing = part.about(Meta.MISSING);
    String why = missing == null ? "" : ", not in the archive: " + missing;
    String state = PassageAnswer.isPresent(part) ? "" : why.isEmpty() ? ", missing" : why;
    terminal.line(terminal.faint("[" + what + " " + name(part) + state + read.about(part) + "]"));
    String text = part.text().isBlank() ? read.text(part) : part.text();
    if (!text.isBlank()) {
      terminal.line(text.strip());
    }
  }

  private static String name(Part part) {
    return part.name() == null ? "" : part.name();
  }

  private static String url(Part part) {
    String url = part.about(Meta.URL);
    return url == null ? "" : url;
  }
}
