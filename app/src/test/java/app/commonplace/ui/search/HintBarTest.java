package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintBarTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
    Fonts.load();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 200, 300, 492, 430, 700, 1200})
  void hintsThatDoNotFitAreLeftOutWholeAndTheLeastImportantFirst(int width) {
    List<Node> hints = laidOut(width);
    List<Node> shown = hints.stream().filter(Node::isVisible).toList();

    assertThat(shown).allMatch(hint -> hint.getBoundsInParent().getMaxX() <= width);
    assertThat(shown).allMatch(hint -> hint.getLayoutBounds().getWidth() >= hint.prefWidth(-1));
    assertThat(shown).isEqualTo(hints.stream().takeWhile(Node::isVisible).toList());
    for (int i = 1; i < shown.size(); i++) {
      assertThat(shown.get(i).getBoundsInParent().getMinX())
          .isGreaterThan(shown.get(i - 1).getBoundsInParent().getMaxX());
    }
    assertThat(hints.stream().anyMatch(Predicate.not(Node::isVisible))).isEqualTo(width <= 700);
  }

  private static List<Node> laidOut(int width) {
    return FxThread.call(() -> {
      var bar = new HintBar(new Desks().desk());
      var root = new Pane(bar);
      Stylesheets.dress(new Scene(root, 1440, 36), Colours.LIGHT);
      root.applyCss();
      bar.resize(width, 36);
      bar.layout();
      return List.copyOf(bar.getChildrenUnmodifiable());
    });
  }
}
