package app.commonplace.ui;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.Waiting;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What goes through the whole window over a real library, with a library and a window of its own
/// for each test.
abstract class WindowTest extends FxRobot {
  private static final int SECONDS = 60;

  @TempDir Path folder;
  Engine engine;
  Studio studio;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxThread.start();
    Fonts.load();
    FxToolkit.registerPrimaryStage();
  }

  /// Shows a window on the engine, in place of the one that was shown before.
  void show(Clock clock, FileChoice files) throws TimeoutException {
    show(clock, new Studio.Outside(files, _ -> {}, Rest.none(), _ -> {}), 1280, 800);
  }

  /// @param outside what the window leads to outside of it
  void show(Clock clock, Studio.Outside outside, double width, double height)
      throws TimeoutException {
    FxToolkit.setupStage(stage -> {
      if (studio != null) {
        studio.close();
      }
      studio = new Studio(engine, Texts.in(Locale.ENGLISH), clock, outside);
      var scene = new Scene(studio.shell(), width, height);
      Stylesheets.dress(scene, Colours.LIGHT);
      stage.setScene(scene);
      stage.show();
    });
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
    FxThread.call(() -> {
      studio.close();
      return true;
    });
    engine.close();
  }

  static void until(BooleanSupplier condition) {
    Waiting.untilFx(SECONDS, condition);
  }
}
