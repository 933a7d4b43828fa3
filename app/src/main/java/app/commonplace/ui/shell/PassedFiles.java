package app.commonplace.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Where files lie that are dragged to other programs. FX thread.
@FunctionalInterface
public interface PassedFiles {
  /// Answers where a file will be, and begins to write it: a drag must name its files when it
  /// begins.
  ///
  /// @param name of the file alone
  /// @param write writes it; called away from the FX thread
  Path pass(String name, Consumer<Path> write);
}
