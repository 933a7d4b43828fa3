package app.commonplace;

import app.commonplace.cli.Screens;
import app.commonplace.cli.ScreenshotRequest;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.List;

/// Hands the command line the screens of `ui`, which know nothing of it. Loaded only when a screen
/// is asked for, so that everything else runs without JavaFX.
final class UiScreens implements Screens {
  @Override
  public void window(Path library, List<Path> files) {
    throw new Problem(ProblemCode.NO_DISPLAY, "There is no window yet.", "Use the commands.");
  }

  @Override
  public void screenshot(ScreenshotRequest request) {
    throw new Problem(ProblemCode.NO_DISPLAY, "There are no screens yet.", "Use the commands.");
  }
}
