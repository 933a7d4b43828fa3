package app.commonplace.ui.linking;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.linking.LinkDoor.Around;
import app.commonplace.ui.rendered.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkPreviewTest {
  private static final String ANSWER =
      """
      ## When the log will not shrink

      Look for three culprits, in this order.

      When readers **overlap** without a gap the checkpoint never reaches the end of the log.

      - A single enormous transaction behaves the same way.
      """;

  private final List<Passage> path =
      new Tree()
          .add(1, 0, Role.USER, Part.prose("And then?"))
          .add(2, 1, Role.ASSISTANT, Part.prose("Wait. ".repeat(100)))
          .add(3, 2, Role.USER, Part.prose("What holds *the log*?"))
          .add(4, 3, Role.ASSISTANT, Part.prose(ANSWER))
          .passages();

  @Test
  void theSuggestedLinesAreLitBetweenTheirNeighbours() {
    LinkPreview preview =
        LinkPreview.of(
            new Around(path, 3), "…readers overlap without a gap the checkpoint never reaches…");
    assertThat(told(preview))
        .containsExactly(
            "What holds *the log*?",
            "When the log will not shrink",
            "Look for three culprits, in this order.",
            "> When readers overlap without a gap the checkpoint never reaches the end of the log.",
            "A single enormous transaction behaves the same way.");
    assertThat(preview.place()).isEqualTo(4);
    assertThat(preview.of()).isEqualTo(4);
  }

  @Test
  void aLineOverTheEndOfAParagraphLightsBoth() {
    assertThat(told(LinkPreview.of(new Around(path, 3), "end of the log. - A single enormous")))
        .filteredOn(text -> text.startsWith("> "))
        .hasSize(2);
  }

  @Test
  void aShortParagraphThatStandsWholeInTheLineIsLit() {
    String line =
        "Look for three culprits, in this order. When readers overlap without a gap the checkpoint"
            + " never reaches the end…";
    assertThat(told(LinkPreview.of(new Around(path, 3), line)))
        .filteredOn(text -> text.startsWith("> "))
        .containsExactly(
            "> Look for three culprits, in this order.",
            "> When readers overlap without a gap the checkpoint never reaches the end of the log.");
  }

  @Test
  void allOfThePassageIsLitWhenTheLineStandsElsewhere() {
    LinkPreview preview = LinkPreview.of(new Around(path, 2), "from an attachment");
    assertThat(told(preview))
        .filteredOn(text -> text.startsWith("> "))
        .containsExactly("> What holds *the log*?");
  }

  @Test
  void ofALongNeighbourTheBeginningIsShown() {
    LinkPreview preview = LinkPreview.of(new Around(path, 2), "what holds");
    assertThat(told(preview).getFirst())
        .startsWith("Wait. Wait.")
        .endsWith("…")
        .hasSizeLessThan(410);
  }

  @Test
  void nothingIsShownOfAPassageThatIsGone() {
    assertThat(LinkPreview.of(new Around(path, -1), "words")).isEqualTo(LinkPreview.NOTHING);
  }

  private static List<String> told(LinkPreview preview) {
    return preview.passages().stream()
        .flatMap(shown -> shown.pieces().stream())
        .map(piece -> (piece.lit() ? "> " : "") + Written.of(List.of(piece.block())).text().strip())
        .toList();
  }
}
