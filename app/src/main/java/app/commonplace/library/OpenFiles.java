package app.commonplace.library;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The library files this process has open. While one is open it must not be read past SQLite:
/// closing such a channel drops SQLite's locks on the file. Thread-safe.
final class OpenFiles {
  private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

  private OpenFiles() {}

  static void requireOursUnlessOpen(Path file) {
    if (!OPEN.containsKey(file)) {
      LibraryFile.requireOurs(file);
    }
  }

  static void opened(Path file) {
    OPEN.merge(file, 1, Integer::sum);
  }

  static void closed(Path file) {
    OPEN.computeIfPresent(file, (_, count) -> count == 1 ? null : count - 1);
  }
}
