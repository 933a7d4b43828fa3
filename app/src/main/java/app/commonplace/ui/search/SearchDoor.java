package app.commonplace.ui.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.SearchSaving;
import app.commonplace.organizing.Verdict;
import app.commonplace.search.FacetCount;
import app.commonplace.search.Hit;
import app.commonplace.search.Respelling;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.Tuning;
import java.util.List;
import java.util.Map;

/// What the screen of searches asks of the engine. Every call blocks and may touch the disk, so
/// none is made on the FX thread. Thread-safe.
public interface SearchDoor {
  Answer search(SearchRequest request);

  /// The same without counts: what is shown first while a person types.
  Answer hits(SearchRequest request);

  /// How many passages a query finds.
  long count(String query);

  /// How many passages are alike in meaning; 0 where that cannot be told.
  long countAlike(String query);

  /// What was probably meant by a query, the likeliest first; empty when it looks right.
  List<Respelling> respellings(String query);

  /// The share of meaning that searches of this library begin with.
  double usualBlend();

  /// Searches of this library begin with this share from now on.
  void useBlend(double blend);

  /// Finds the blend that is best by what was judged; changes nothing.
  Tuning.Outcome tune();

  /// What was said of the hits of a query.
  Judged judged(String query);

  /// Keeps what a person says of a hit.
  void judge(String query, PassageId passage, Verdict verdict);

  /// A passage with what stands around it on its branch.
  Surroundings around(Hit hit);

  List<SavedSearch> savedSearches();

  /// Keeps a query under a name; a name that exists gets the new query.
  SearchSaving.Kept save(String name, String query);

  void takeBack(SearchSaving.Kept kept);

  /// Values of fields in the whole library, by the name of the facet.
  Map<String, List<FacetCount>> values();

  void star(EntryId entry, boolean starred);

  void markRead(EntryId entry, boolean read);

  /// Tags an entry; answers whether it did not have the tag before.
  boolean tag(EntryId entry, String name);

  /// Takes back that an entry was tagged.
  void untag(EntryId entry, String name);

  /// Writes a note on a passage.
  Note note(EntryId entry, PassageId passage, String text);

  void removeNote(long id);

  /// All tags, with their colours and how many entries carry them.
  List<Tag> tags();

  /// What was searched for on this machine, newest first.
  List<String> recent();

  /// Remembers that this was searched for.
  void remember(String query);
}
