package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.runtime.WindowPlace;
import app.commonplace.ui.fx.FxThread;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
  @TempDir Path folder;

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  private static final class Opened {
    private final Stage stage = new Stage();

    Opened(MachineSettingsFile settings) {
      stage.setScene(new Scene(new StackPane(), 400, 300));
      new WindowMemory(settings, stage).restore();
      stage.show();
    }
  }

  @Test
  void aWindowOpensWhereItWasClosed() {
    try (var settings = new MachineSettingsFile(folder.resolve("settings.json"), Runnable::run)) {
      FxThread.call(() -> {
        var first = new Opened(settings);
        first.stage.setX(40);
        first.stage.setY(30);
        first.stage.setWidth(700);
        first.stage.setHeight(500);
        first.stage.hide();
        return true;
      });
      assertThat(settings.current().window().place())
          .isEqualTo(new WindowPlace(40, 30, 700, 500, false));
      Stage again = FxThread.call(() -> new Opened(settings).stage);
      assertThat(again.getX()).isEqualTo(40);
      assertThat(again.getWidth()).isEqualTo(700);
      FxThread.call(() -> {
        again.hide();
        return true;
      });
    }
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsNotTaken() {
    var screen = new Rectangle2D(0, 0, 1920, 1080);
    assertThat(WindowMemory.canBeGrasped(new WindowPlace(100, 100, 800, 600, false), screen))
        .isTrue();
    assertThat(WindowMemory.canBeGrasped(new WindowPlace(2000, 100, 800, 600, false), screen))
        .as("right of it")
        .isFalse();
    assertThat(WindowMemory.canBeGrasped(new WindowPlace(-750, 100, 800, 600, false), screen))
        .as("all but its edge left of it")
        .isFalse();
    assertThat(WindowMemory.canBeGrasped(new WindowPlace(100, -400, 800, 600, false), screen))
        .as("its upper edge out of reach")
        .isFalse();
  }
}
