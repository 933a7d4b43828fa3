package app.commonplace.ui.flow;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.markdown.SafeLink;
import java.nio.file.Path;

/// Opens an address outside, when a person asked for it by a click or a key. Showing a link never
/// calls it.
@FunctionalInterface
public interface LinkOpener {
  void open(SafeLink link);

  /// Opens a file with the program that the system has for it.
  default void open(Path file) {
    throw new Problem(
        ProblemCode.IO, "There is no desktop that could open " + file + ".", "Save it instead.");
  }
}
