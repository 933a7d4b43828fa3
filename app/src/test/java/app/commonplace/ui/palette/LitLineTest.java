package app.commonplace.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LitLineTest {
  private static final String LINE = "a checkpoint can only copy pages that no open reader needs";

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @Test
  void whatDoesNotFitIsLeftOutAndAnEllipsisSaysSo() {
    String cut = shown(150);
    assertThat(cut).startsWith("a check").endsWith("…");
    assertThat(LINE).startsWith(cut.substring(0, cut.length() - 1));
    assertThat(shown(80).length()).isLessThan(cut.length());
    assertThat(shown(1000)).isEqualTo(LINE);
    assertThat(shown(1)).isEqualTo("…");
  }

  private static String shown(double wide) {
    return FxThread.call(() -> {
      var line = new LitLine(LINE, Set.of(2, 3, 4));
      var pane = new StackPane(line);
      var scene = new Scene(pane, wide, 20);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      var flow = (TextFlow) line.getChildrenUnmodifiable().getFirst();
      return flow.getChildren().stream()
          .map(piece -> ((Text) piece).getText())
          .collect(Collectors.joining());
    });
  }
}
