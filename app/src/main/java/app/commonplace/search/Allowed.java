package app.commonplace.search;

import app.commonplace.model.EntryId;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which entries hold passages that pass the filters of a query. Immutable.
///
/// @param entries by their numbers in the catalog; null when nothing is left out
/// @param passages that pass
/// @param passagesOfEntries all passages of those entries
record Allowed(
    CatalogSnapshot catalog, @Nullable BitSet entries, long passages, long passagesOfEntries) {

  /// Leaves out the trash and nothing else.
  static Allowed living(CatalogSnapshot catalog) {
    BitSet entries = catalog.isAnyInTrash() ? catalog.alive() : null;
    return new Allowed(catalog, entries, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  boolean isAll() {
    return entries == null;
  }

  boolean has(long entryId) {
    int number = catalog.number(new EntryId(entryId));
    return entries == null || (number >= 0 && entries.get(number));
  }
}
