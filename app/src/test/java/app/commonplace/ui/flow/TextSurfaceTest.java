package app.commonplace.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Stylesheets;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSurfaceTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  /// JavaFX 26.0.2 throws when it breaks a line inside text that runs from right to left.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصلت القهوة من اليمن إلى العالم عبر ميناء المخا في القرن الخامس عشر، ثم انتقلت إلى مكة (coffee) والقاهرة.",
        "השורש כ־ת־ב מופיע במילים רבות: כתב, מכתב, **כתובת**, כתובה, `הכתבה` והתכתבות, ולכולן יש קשר לכתיבה.",
        "The root כ־ת־ב appears in many words: כתב, מכתב, כתובת, כתובה, הכתבה והתכתבות, ולכולן, and so on until the line ends.",
        "مرحبا",
        "    ",
      })
  void paragraphsOfAnyDirectionAreLaidOutAtAnyWidth(String markdown) {
    for (double width = 40; width < 600; width = width * 1.3 + 1) {
      double wide = width;
      double height = FxThread.call(() -> laidOut(markdown, wide).getHeight());
      assertThat(height).as("at %.0f", wide).isPositive();
    }
  }

  @Test
  void aParagraphRunsTheWayItsFirstLetterDoes() {
    assertThat(orientation("مرحبا hello")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(orientation("1. hello مرحبا")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void aPlaceInTheTextIsFoundAgainBesideInlineCode() {
    TextSurface surface = FxThread.call(() -> laidOut("a `bc` d `e` fgh", 400));
    FxThread.call(() -> {
      surface.marks(List.of(new Mark(8, 10, Mark.Kind.SEARCH)));
      surface.layout();
      return true;
    });
    double middle = lit(surface).getBoundsInParent().getCenterX();
    assertThat(surface.text()).isEqualTo("a bc d e fgh");
    assertThat(surface.insertionAt(middle, 8)).isEqualTo(9);
    assertThat(surface.insertionAt(0, 8)).isZero();
    assertThat(surface.insertionAt(399, 8)).isEqualTo(surface.text().length());
  }

  @Test
  void aStripeGoesFromEdgeToEdgeWithAPlusBeforeItUntilItIsGone() {
    TextSurface surface = FxThread.call(() -> laidOut("some words", 400));
    FxThread.call(() -> {
      surface.stripes(30, 10);
      surface.marks(List.of(new Mark(5, 10, Mark.Kind.LEFT)));
      surface.layout();
      return true;
    });
    Path stripe = (Path) surface.getChildrenUnmodifiable().getFirst();
    assertThat(stripe.getStyleClass()).contains("mark-left");
    assertThat(stripe.getElements())
        .filteredOn(LineTo.class::isInstance)
        .extracting(corner -> ((LineTo) corner).getX())
        .containsExactly(410.0, 410.0, -30.0);
    assertThat(signs(surface)).isEqualTo(1);
    FxThread.call(() -> {
      surface.marks(List.of());
      surface.layout();
      return true;
    });
    assertThat(signs(surface)).isZero();
  }

  private static long signs(TextSurface surface) {
    return FxThread.call(() ->
        surface.getChildrenUnmodifiable().stream()
            .filter(node -> node.getStyleClass().contains("mark-sign"))
            .count());
  }

  @Test
  void placesInTextFromRightToLeftAreCountedFromTheRight() {
    TextSurface surface = FxThread.call(() -> laidOut("שלום עולם טוב", 200));
    assertThat(surface.insertionAt(199, 8)).isZero();
    assertThat(surface.insertionAt(0, 8)).isEqualTo(surface.text().length());
    FxThread.call(() -> {
      surface.marks(List.of(new Mark(0, 4, Mark.Kind.SEARCH)));
      surface.layout();
      return true;
    });
    assertThat(lit(surface).getBoundsInParent().getMaxX()).isBetween(198.0, 201.0);
  }

  @Test
  void aMarkLiesUnderItsWordsInAWindowFromRightToLeft() {
    for (String text : List.of("a plain text of words", "שלום עולם טוב ועוד מלים")) {
      TextSurface surface =
          FxThread.call(() -> {
            TextSurface made = laidOut(text, 300);
            made.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            made.marks(List.of(new Mark(8, 10, Mark.Kind.SEARCH)));
            made.applyCss();
            made.layout();
            return made;
          });
      double middle = lit(surface).getBoundsInParent().getCenterX();
      assertThat(surface.insertionAt(middle, 8)).as(text).isEqualTo(9);
    }
  }

  private static Path lit(TextSurface surface) {
    return (Path)
        surface.getChildrenUnmodifiable().stream()
            .filter(node -> node.getStyleClass().contains("mark-search"))
            .findFirst()
            .orElseThrow();
  }

  private static NodeOrientation orientation(String text) {
    TextSurface surface = FxThread.call(() -> laidOut(text, 300));
    return surface.getChildrenUnmodifiable().getLast().getNodeOrientation();
  }

  private static TextSurface laidOut(String markdown, double width) {
    var surface = new TextSurface("reading");
    if (Markdown.parse(markdown).stream().findFirst().orElse(null) instanceof Block.Prose prose) {
      new Spans(_ -> {}).show(prose.text(), surface);
    } else {
      surface.show(markdown);
    }
    var scene = new Scene(new Pane(surface), 700, 300);
    Stylesheets.dress(scene, Colours.LIGHT);
    surface.applyCss();
    surface.resize(width, surface.prefHeight(width));
    surface.layout();
    return surface;
  }
}
