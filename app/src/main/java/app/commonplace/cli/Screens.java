package app.commonplace.cli;

import java.nio.file.Path;
import java.util.List;

/// The windows and pictures of the program, as far as the command line knows them.
public interface Screens {
  /// Gets ready what every window needs, aside: one is about to be asked for.
  default void startAhead() {}

  /// Opens the window on a library, creating it when needed, and offers to import files. Returns
  /// when the window is closed.
  void window(Path library, List<Path> files);

  /// Draws a screen with the library's real data into a PNG file, without a display.
  void screenshot(ScreenshotRequest request);
}
