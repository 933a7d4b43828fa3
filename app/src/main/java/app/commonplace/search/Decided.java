package app.commonplace.search;

import app.commonplace.library.Library;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps what was decided of passages in memory, and reads it again after each commit: a verdict
/// moves the commit counter. Thread-safe.
final class Decided {
  private final Library library;
  private final AtomicReference<@Nullable Standings> latest = new AtomicReference<>();

  Decided(Library library) {
    this.library = library;
  }

  /// @param commits where the commit counter stands
  Standings at(long commits) {
    Standings known = latest.get();
    if (known != null && known.commitCounter() == commits) {
      return known;
    }
    Standings fresh = library.read(Standings::of);
    latest.set(fresh);
    return fresh;
  }
}
