package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.shell.Place;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sample from the first screen, and the way out of it.
class SampleTest extends WindowTest {
  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.empty(folder);
    show(Clock.systemUTC(), new NoFiles());
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

    show(Clock.systemUTC(), new NoFiles()); // opened again later
    until(this::isOffered);
    interact(() -> studio.places().go(Place.SETTINGS));
    assertThat(isOffered()).as("over every screen").isTrue();
    interact(() -> lookup("#remove-sample").<Button>query().fire());
    until(() -> !isOffered());
    assertThat(entries()).isZero();
  }
}
