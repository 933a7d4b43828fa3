package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.theme.Colours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenshotsTest {
  @TempDir static Path folder;
  private static Engine engine;

  @BeforeAll
  static void fill() {
    engine = SampleLibrary.filled(folder.resolve("filled"));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "library, false, 1440, 900",
    "library, true, 1440, 900",
    "library, false, 960, 720",
    "library, false, 1920, 1080",
    "receipt, false, 1440, 900",
    "settings, false, 1440, 900",
    "settings, true, 1440, 900",
    "settings, false, 960, 720",
  })
  void drawsAScreenAtAnySize(String screen, boolean dark, int width, int height)
      throws IOException {
    Path file = Path.of("target", "%s-%s-%d.png".formatted(screen, dark ? "dark" : "light", width));
    Screenshots.draw(
        engine,
        new Screenshots.Wish(
            screen, dark ? Colours.DARK : Colours.LIGHT, width, height, null, null, Locale.ENGLISH),
        file);
    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void drawsWhatAnEmptyLibraryShows() throws IOException {
    Path file = Path.of("target", "first-run-light-1440.png");
    try (Engine empty = SampleLibrary.empty(folder.resolve("empty"))) {
      Screenshots.draw(
          empty,
          new Screenshots.Wish("first-run", Colours.LIGHT, 1440, 900, null, null, Locale.ENGLISH),
          file);
    }
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1440);
  }
}
