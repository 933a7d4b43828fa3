package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Blob;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.reader.Row.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowBuilderTest {
  private final Folds folds = new Folds();

  @Test
  void aPromptLiesOnOnePanel() {
    assertThat(rows(Role.USER, Part.prose("a\n\n```py\nb\n```\n\nc")))
        .containsExactly(
            "head", "TOP prose a", "MIDDLE code-head", "MIDDLE lines 0-1", "BOTTOM prose c");
    assertThat(rows(Role.USER, Part.prose("a"))).containsExactly("head", "WHOLE prose a");
  }

  @Test
  void picturesOfAPromptStandBesideItsFirstWordsAndMissingOnesBelow() {
    assertThat(rows(Role.USER, image(true), Part.prose("look"), image(false)))
        .containsExactly("head", "TOP prose look +1", "BOTTOM files 1");
    assertThat(rows(Role.USER, image(true))).containsExactly("head", "WHOLE files 1");
  }

  @Test
  void anAnswerIsPlainAndItsFoldsAreClosed() {
    assertThat(
            rows(
                Role.ASSISTANT,
                Part.thinking("hm"),
                Part.prose("# T\n\n- x\n- y"),
                new Part(PartKind.TOOL_CALL, null, null, "run", "ls", null, Map.of())))
        .containsExactly(
            "head",
            "fold THINKING closed",
            "prose T",
            "prose x",
            "prose y",
            "fold TOOL_CALL closed");
  }

  @Test
  void whatWasSaidOfAnAnswerStandsUnderItsHead() {
    assertThat(rows(Role.ASSISTANT, Part.thinking("hm"), Part.prose("a").with("rating", "up")))
        .containsExactly("head", "judged up", "fold THINKING closed", "prose a");
  }

  @Test
  void anOpenedFoldShowsItsTextInset() {
    folds.turn(new Folds.Place(new PassageId(1), 0));
    assertThat(rows(Role.ASSISTANT, Part.thinking("hm\n\nso"), Part.prose("a")))
        .containsExactly(
            "head", "fold THINKING open", "inset prose hm", "inset prose so", "prose a");
  }

  @Test
  void longCodeShowsItsBeginningAndOffersTheRest() {
    String code = "line\n".repeat(142);
    assertThat(rows(Role.ASSISTANT, Part.code("py", code)))
        .containsExactly("head", "code-head", "lines 0-24", "more 119");
    folds.showWhole(new Folds.Place(new PassageId(1), 0));
    assertThat(rows(Role.ASSISTANT, Part.code("py", code)))
        .containsExactly(
            "head",
            "code-head",
            "lines 0-25",
            "lines 25-50",
            "lines 50-75",
            "lines 75-100",
            "lines 100-125",
            "lines 125-143");
    assertThat(rows(Role.ASSISTANT, Part.code("py", "line\n".repeat(39))))
        .containsExactly("head", "code-head", "lines 0-25", "lines 25-40");
  }

  @Test
  void theBarBesideAPassageIsOneLine() {
    var builder = new RowBuilder(folds, Map.of());
    for (boolean withHead : List.of(true, false)) {
      Passage passage = passage(Role.ASSISTANT, Part.prose("a\n\nb\n\n```py\nc\n```"));
      builder.add(passage, Content.of(passage), withHead);
    }
    assertThat(builder.rows()).filteredOn(row -> row.gap() > 0).hasSizeGreaterThan(4);
    assertThat(builder.rows())
        .allSatisfy(row -> assertThat(row.barTop()).isEqualTo(row.ordinal() == 0 ? row.gap() : 0));
  }

  @Test
  void notesStandBelowTheirPassage() {
    var note = new Note(1, Tree.ID, new PassageId(1), "mine", Instant.EPOCH, Instant.EPOCH);
    var builder = new RowBuilder(folds, Map.of(new PassageId(1), List.of(note)));
    Passage passage = passage(Role.ASSISTANT, Part.prose("a"));
    builder.add(passage, Content.of(passage), true);
    assertThat(told(builder.rows())).containsExactly("head", "prose a", "note mine");
  }

  @Test
  void aTextTooLongToShowIsCutAndSaysSo() {
    assertThat(rows(Role.ASSISTANT, Part.code("", "x".repeat(300_000))))
        .containsExactly("head", "code-head", "lines 0-1", "cut 200000 of 300000");
  }

  private static Part image(boolean present) {
    Blob blob = present ? new Blob("a".repeat(64), 10) : null;
    return new Part(PartKind.IMAGE, "image/png", null, "a.png", "", blob, Map.of());
  }

  private List<String> rows(Role role, Part... parts) {
    var builder = new RowBuilder(folds, Map.of());
    Passage passage = passage(role, parts);
    builder.add(passage, Content.of(passage), true);
    return told(builder.rows());
  }

  private static Passage passage(Role role, Part... parts) {
    return new Tree().add(1, 0, role, parts).passages().getFirst();
  }

  private static List<String> told(List<Row> rows) {
    return rows.stream().map(RowBuilderTest::told).toList();
  }

  private static String told(Row row) {
    String panel = row.panel() == Row.Panel.NONE ? "" : row.panel() + " ";
    return panel + (row.inset() ? "inset " : "") + told(row.piece());
  }

  private static String told(Piece piece) {
    return switch (piece) {
      case Piece.Head _ -> "head";
      case Piece.Prose prose ->
          "prose "
              + prose.block().text().text()
              + (prose.pictures().isEmpty() ? "" : " +" + prose.pictures().size());
      case Piece.Table _ -> "table";
      case Piece.Rule _ -> "rule";
      case Piece.CodeHead _ -> "code-head";
      case Piece.CodeLines lines -> "lines " + lines.from() + "-" + lines.to();
      case Piece.CodeMore more -> "more " + more.hidden();
      case Piece.Judged judged -> "judged " + judged.opinion().rating();
      case Piece.Caption caption -> "caption " + caption.text();
      case Piece.Fold fold -> "fold " + fold.fold().kind() + (fold.open() ? " open" : " closed");
      case Piece.Files files -> "files " + files.parts().size();
      case Piece.Sources sources -> "sources " + sources.parts().size();
      case Piece.NoteCard card -> "note " + card.note().text();
      case Piece.Unread _ -> "unread";
      case Piece.Cut cut -> "cut " + cut.shown() + " of " + cut.length();
    };
  }
}
