package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.ListSort;
import java.util.List;

/// What the library screen asks of the engine. All calls block; the screen makes them away from the
/// FX thread. Thread-safe.
public interface LibrarySource extends SidebarDoor {
  /// All entries that a query lists, by number and time.
  EntryOrder order(String query, ListSort sort);

  /// Those of the given entries that exist, in any order.
  List<Entry> entries(List<EntryId> ids);

  /// Each of these changes many entries at once and answers those that it changed.
  List<EntryId> tagAll(List<EntryId> ids, String tag);

  void untagAll(List<EntryId> ids, String tag);

  List<EntryId> starAll(List<EntryId> ids, boolean starred);

  List<EntryId> archiveAll(List<EntryId> ids, boolean archived);

  List<EntryId> trashAll(List<EntryId> ids, boolean trashed);

  List<EntryId> markReadAll(List<EntryId> ids, boolean read);

  /// All entries in the trash.
  List<EntryId> trashed();

  /// Removes entries of the trash for good; answers how many were in it.
  int purgeAll(List<EntryId> ids);
}
