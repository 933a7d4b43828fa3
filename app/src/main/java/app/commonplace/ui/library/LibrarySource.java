package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.ListSort;
import java.util.List;

/// What the library screen asks of the engine. All calls block; the screen makes them away from the
/// FX thread. Thread-safe.
public interface LibrarySource {
  /// What the sidebar lists.
  Overview overview();

  /// How many entries a query lists.
  long count(String query);

  /// All entries that a query lists, by number and time.
  EntryOrder order(String query, ListSort sort);

  /// Those of the given entries that exist, in any order.
  List<Entry> entries(List<EntryId> ids);

  void star(EntryId id, boolean starred);

  void markRead(EntryId id, boolean read);
}
