package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the library holds, from one snapshot of it.
///
/// @param entries negative while not known
/// @param passages on all branches
/// @param trashed entries in the trash, which are not among the others
/// @param tags by name, so that nested ones follow the tag they are nested in
/// @param sources entries of each provider, most first
public record Overview(
    long entries,
    long passages,
    long trashed,
    List<Tag> tags,
    List<SavedSearch> savedSearches,
    Map<String, Long> sources) {
  /// Nothing is known yet, which is not the same as an empty library.
  public static final Overview UNKNOWN = new Overview(-1, 0, 0, List.of(), List.of(), Map.of());

  public Overview {
    tags = List.copyOf(tags);
    savedSearches = List.copyOf(savedSearches);
    sources = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }
}
