package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.organizing.MergedTags;
import app.commonplace.organizing.RemovedTag;
import app.commonplace.organizing.SearchSaving;

/// What the sidebar asks of the engine: what it lists, and what can be done with tags and saved
/// searches. Whatever changes something answers what it takes to undo it. All calls block; none is
/// made on the FX thread. Thread-safe.
public interface SidebarDoor {
  /// What the sidebar lists.
  Overview overview();

  /// How many entries a query lists.
  long count(String query);

  /// Gives a tag another name, and what is nested in it along.
  void renameTag(String from, String to);

  /// Makes a tag part of another that exists, and what is nested in it along.
  MergedTags mergeTags(String from, String into);

  void takeApart(MergedTags merged);

  /// Removes a tag from everything.
  RemovedTag removeTag(String name);

  void restoreTag(RemovedTag removed);

  void colourTag(String name, int hue);

  /// Says whether what a tag marks may be sent to other machines.
  void keepTagHere(String name, boolean never);

  /// Keeps a query under a name; a name that exists gets the new query.
  SearchSaving.Kept saveSearch(String name, String query);

  void takeBack(SearchSaving.Kept kept);

  /// Gives a saved search the name and the query that it has here; answers what they were.
  SavedSearch changeSearch(SavedSearch to);

  SearchSaving.Removed removeSearch(SavedSearch search);

  void restoreSearch(SearchSaving.Removed removed);

  /// Has a saved search stand elsewhere; answers how many stood before it.
  int moveSearch(SavedSearch search, int place);
}
