package app.commonplace.ui.search;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import app.commonplace.search.SearchRequest;
import java.util.List;

/// What the screen of searches asks of the engine. Every call blocks and may touch the disk, so
/// none is made on the FX thread. Thread-safe.
public interface SearchDoor {
  Answer search(SearchRequest request);

  /// How many passages a query finds.
  long count(String query);

  /// A passage with what stands around it on its branch.
  Surroundings around(Hit hit);

  List<SavedSearch> savedSearches();

  SavedSearch save(String name, String query);

  /// All tags, with their colours and how many entries carry them.
  List<Tag> tags();

  /// What was searched for on this machine, newest first.
  List<String> recent();

  /// Remembers that this was searched for.
  void remember(String query);
}
