package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTextTest {
  private static final double WIDTH = 448;
  private final TitleText title = FxThread.call(TitleText::new);

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
    FxThread.call(Fonts::load);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all that was asked first, ", "לשאול שאלה ארוכה מאוד ", "何が聞かれたか、"})
  void aTitleTakesAtMostThreeLinesUntilItIsOpened(String words) {
    String all = words.repeat(500 / words.length());
    double three = show("x\nx\nx");
    assertThat(show("A short one")).isLessThan(three);
    assertThat(title.cutProperty().get()).isFalse();
    assertThat(show(all)).isLessThanOrEqualTo(three);
    assertThat(title.cutProperty().get()).isTrue();
    assertThat(shown()).endsWith("…").hasSizeGreaterThan(40);
    assertThat(title.getAccessibleText()).isEqualTo(all);
    press();
    assertThat(height()).isGreaterThan(three);
    assertThat(shown()).isEqualTo(all);
    press();
    assertThat(height()).isLessThanOrEqualTo(three);
  }

  private double show(String text) {
    FxThread.call(() -> {
      if (title.getScene() == null) {
        Stylesheets.dress(new Scene(new StackPane(title)), Colours.LIGHT);
      }
      title.show(text);
      return true;
    });
    return height();
  }

  private double height() {
    return FxThread.call(() -> {
      title.getScene().getRoot().applyCss();
      return title.prefHeight(WIDTH);
    });
  }

  private String shown() {
    return FxThread.call(() -> ((TextSurface) title.getChildrenUnmodifiable().getFirst()).text());
  }

  private void press() {
    FxThread.call(() -> {
      title.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      return true;
    });
  }
}
