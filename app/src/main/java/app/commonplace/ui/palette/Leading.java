package app.commonplace.ui.palette;

import app.commonplace.model.EntryId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import java.util.List;
import java.util.Optional;

/// Where the palette leads. FX thread.
public interface Leading {
  void open(EntryId entry);

  void open(Hit passage);

  /// What else can be done with an entry.
  List<Command> actions(EntryId entry);

  void list(Tag tag);

  void listSource(String provider);

  void list(String name, String query);

  void search(String words);

  /// The list in view, unless it is everything.
  Optional<Scope> scope();

  /// How many entries a saved search lists; negative while that is not known.
  long count(SavedSearch saved);

  /// Links what is open to what is found by some words.
  void link(String words);

  /// Whether something is open that could be linked.
  boolean canLink();
}
