package app.commonplace.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files. The headless platform has no such dialogs, so screens know only this.
public interface FileChoice {
  /// Files to import; empty when the person thought better of it.
  List<Path> open();

  /// Another library to open; empty when the person thought better of it, and where nobody can be
  /// asked.
  default Optional<Path> library() {
    return Optional.empty();
  }

  /// A folder; empty when the person thought better of it.
  default Optional<Path> folder() {
    return Optional.empty();
  }

  /// Where to save something that would be called `name`.
  Optional<Path> save(String name);
}
