package app.commonplace.indexing;

import app.commonplace.text.Analyzer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a derived index says of itself: which library it was made from, by which rules, and up to
/// which commit.
///
/// @param rules changes with the analyzer and with the fields of the index
/// @param documents how many passages it holds
record IndexStamp(UUID library, String rules, long commitCounter, long documents) {
  /// Grows with every change to the fields of the index.
  private static final int FORMAT = 3;

  static final String RULES = FORMAT + "." + Analyzer.VERSION;

  Map<String, String> asMap() {
    return Map.of(
        "library", library.toString(),
        "rules", rules,
        "commitCounter", Long.toString(commitCounter),
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
              Long.parseLong(map.getOrDefault("documents", ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // written by something else
    }
  }
}
