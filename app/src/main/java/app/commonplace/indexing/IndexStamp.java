package app.commonplace.indexing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What an index beside the library says of itself: what it was made from, by which rules, and up
/// to where.
///
/// @param rules of which kind it is, and all that its fields depend on
/// @param commitCounter of the library up to which it was followed
/// @param revision of the space up to which it holds what the library holds; 0 for words
/// @param documents how many it holds
record IndexStamp(UUID library, String rules, long commitCounter, long revision, long documents) {

  Map<String, String> asMap() {
    return Map.of(
        "library", library.toString(),
        "rules", rules,
        "commitCounter", Long.toString(commitCounter),
        "revision", Long.toString(revision),
        "documents", Long.toString(documents));
  }

  /// Empty when the map is not the stamp of an index.
  static Optional<IndexStamp> of(Map<String, String> map) {
    try {
      return Optional.of(
          new IndexStamp(
              UUID.fromString(map.getOrDefault("library", "")),
              map.getOrDefault("rules", ""),
              Long.parseLong(map.getOrDefault("commitCounter", "")),
              Long.parseLong(map.getOrDefault("revision", "0")),
              Long.parseLong(map.getOrDefault("documents", ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // written by something else
    }
  }
}
