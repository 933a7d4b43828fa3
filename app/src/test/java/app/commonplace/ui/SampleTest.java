package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fixture.Waiting;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Place;
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
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The sample from the first screen, and the way out of it.
class SampleTest extends FxRobot {
  @TempDir Path folder;
  private Engine engine;
  private Studio studio;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxThread.start();
    Fonts.load();
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.empty(folder);
    window();
  }

  private void window() throws TimeoutException {
    FxToolkit.setupStage(stage -> {
      var outside = new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {});
      studio = new Studio(engine, Texts.in(Locale.ENGLISH), Clock.systemUTC(), outside);
      var scene = new Scene(studio.shell(), 1280, 800);
      Stylesheets.dress(scene, Colours.LIGHT);
      stage.setScene(scene);
      stage.show();
    });
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
    engine.close();
  }

  private static void until(BooleanSupplier condition) {
    Waiting.untilFx(60, condition);
  }

  private boolean isOffered() {
    return lookup("#sample-bar").query().isVisible();
  }

  private long entries() {
    return engine.library().read(reading -> reading.counts().entries());
  }

  @Test
  void theBarStandsUntilTheSampleIsRemoved() throws TimeoutException {
    until(() -> lookup("#open-sample").tryQuery().isPresent());
    assertThat(isOffered()).isFalse();
    interact(() -> lookup("#open-sample").<Button>query().fire());
    until(this::isOffered);
    assertThat(entries()).isGreaterThan(100);

    window(); // opened again later
    until(this::isOffered);
    interact(() -> studio.places().go(Place.SETTINGS));
    assertThat(isOffered()).as("over every screen").isTrue();
    interact(() -> lookup("#remove-sample").<Button>query().fire());
    until(() -> !isOffered());
    assertThat(entries()).isZero();
  }
}
