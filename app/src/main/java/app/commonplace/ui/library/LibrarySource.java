package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.RemovedTag;
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

  /// Each of these changes many entries at once and answers those that it changed.
  List<EntryId> tagAll(List<EntryId> ids, String tag);

  void untagAll(List<EntryId> ids, String tag);

  List<EntryId> starAll(List<EntryId> ids, boolean starred);

  List<EntryId> archiveAll(List<EntryId> ids, boolean archived);

  List<EntryId> trashAll(List<EntryId> ids, boolean trashed);

  /// Gives a tag another name, and what is nested in it along.
  void renameTag(String from, String to);

  /// Removes a tag from everything; answers what it takes to put it back.
  RemovedTag removeTag(String name);

  void restoreTag(RemovedTag removed);

  void colourTag(String name, int hue);

  /// Says whether what a tag marks may be sent to other machines.
  void keepTagHere(String name, boolean never);

  void saveSearch(String name, String query);

  void removeSearch(String name);

  List<EntryId> markReadAll(List<EntryId> ids, boolean read);

  /// All entries in the trash.
  List<EntryId> trashed();

  /// Removes entries of the trash for good; answers how many were in it.
  int purgeAll(List<EntryId> ids);
}
