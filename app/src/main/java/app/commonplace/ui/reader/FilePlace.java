package app.commonplace.ui.reader;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a place on the disk. FX thread.
@FunctionalInterface
public interface FilePlace {
  /// Where to save something that would be called `name`; empty when the person thought better of
  /// it.
  Optional<Path> choose(String name);
}
