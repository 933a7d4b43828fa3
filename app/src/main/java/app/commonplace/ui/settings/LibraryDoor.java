package app.commonplace.ui.settings;

import app.commonplace.library.Verification.Check;
import java.nio.file.Path;
import java.util.List;

/// What the page of the library asks of the engine. Every call blocks, so none is made on the FX
/// thread. Thread-safe.
public interface LibraryDoor {
  /// What is open, and what was open before.
  ///
  /// @param bytes of the file with its log
  /// @param others those that were open before and are still there
  record Here(Path file, long bytes, long entries, long passages, int schema, List<Path> others) {
    public Here {
      others = List.copyOf(others);
    }
  }

  Here here();

  /// Looks at everything in the library, which takes a while where there is much.
  List<Check> check();

  /// Writes the file anew without what removed texts left; answers how many bytes it has then.
  long compact();

  /// Copies the library, and proves the copy; answers how many bytes it has.
  long copyTo(Path target);

  /// Refuses what cannot be opened, before the window closes for it. A file that does not exist yet
  /// becomes a new library.
  void requireOpenable(Path library);
}
