package app.commonplace.search;

import app.commonplace.library.Library;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What search knows of entries, kept in memory and in step with the library by its commit counter:
/// a change costs as much as the entries it changed. Thread-safe; nothing is locked while reading,
/// at worst two threads read the same change.
final class EntryCatalog {
  private final Library library;
  private final AtomicReference<@Nullable CatalogSnapshot> latest = new AtomicReference<>();

  EntryCatalog(Library library) {
    this.library = library;
  }

  /// Whether it was read before, so that it is kept in step from then on.
  boolean isRead() {
    return latest.get() != null;
  }

  /// The catalog as of now.
  CatalogSnapshot now() {
    CatalogSnapshot known = latest.get();
    CatalogSnapshot fresh =
        library.read(reading -> {
          long counter = reading.commitCounter();
          if (known == null) {
            return CatalogSnapshot.first(reading.catalogRows(), counter, new Imported(library));
          }
          return known.commitCounter() == counter
              ? known
              : known.next(reading.catalogRows(), counter);
        });
    // two snapshots made from the same one number new entries alike, so either may stay
    latest.compareAndSet(known, fresh);
    return fresh;
  }
}
