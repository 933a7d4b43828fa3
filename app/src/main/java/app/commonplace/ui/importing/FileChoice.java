package app.commonplace.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files. The headless platform has no such dialogs, so screens know only this.
public interface FileChoice {
  /// Files to import; empty when the person thought better of it.
  List<Path> open();

  /// A folder; empty when the person thought better of it.
  default Optional<Path> folder() {
    return Optional.empty();
  }

  /// Where to save something that would be called `name`.
  Optional<Path> save(String name);
}
