package app.commonplace.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrappingTest {
  private static final String HEBREW =
      "משפחה שלמה, מילה אחת: שורשים בעברית ועוד כמה מילים כדי שהשורה תישבר";

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @Test
  void aTextThatRunsFromRightToLeftIsLaidOutAtEveryWidth() {
    FxThread.call(() -> {
      var label = new Label(HEBREW);
      var area = new TextArea(HEBREW);
      Wrapping.of(label);
      Wrapping.of(area);
      var root = new VBox(label, area);
      var scene = new Scene(root, 600, 300);
      for (int width = 60; width < 600; width += 10) {
        root.resize(width, 300);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      assertThat(label.isWrapText()).isFalse();
      return true;
    });
  }

  @Test
  void otherTextsGoOnInTheNextLine() {
    FxThread.call(() -> {
      var label = new Label("Short words");
      Wrapping.of(label);
      assertThat(label.isWrapText()).isTrue();
      label.setText(HEBREW);
      assertThat(label.isWrapText()).isFalse();
      return true;
    });
  }
}
