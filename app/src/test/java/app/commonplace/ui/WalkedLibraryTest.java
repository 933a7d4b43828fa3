package app.commonplace.ui;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Fonts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// What walks through the screens of the window over one library that nothing changes, with a
/// window of its own for each stop.
abstract class WalkedLibraryTest {
  @TempDir static Path folder;
  static Engine engine;

  @BeforeAll
  static void fill() {
    FxThread.start();
    FxThread.call(Fonts::load);
    engine = SampleLibrary.filled(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }
}
