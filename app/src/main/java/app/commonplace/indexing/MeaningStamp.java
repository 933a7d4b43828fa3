package app.commonplace.indexing;

import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a vector index says of itself: which library and space it was made from, by which rules,
/// and up to where.
///
/// @param revision of the space up to which it holds what the library holds
/// @param commitCounter up to which removed entries were removed here
/// @param chunks how many it holds
record MeaningStamp(
    UUID library, String rules, String space, long revision, long commitCounter, long chunks) {
  /// Grows with every change to the fields of the index.
  private static final int FORMAT = 1;

  static final String RULES = FORMAT + "." + Chunker.POLICY;

  static String nameOf(Space space) {
    Recipe recipe = space.recipe();
    return String.join(
        "|", recipe.provider(), recipe.model(), recipe.dimension() + "", recipe.rules());
  }

  boolean isOf(UUID expected, Space of) {
    return library.equals(expected) && rules.equals(RULES) && space.equals(nameOf(of));
  }

  Map<String, String> asMap() {
    return Map.of(
        "library", library.toString(),
        "rules", rules,
        "space", space,
        "revision", Long.toString(revision),
        "commitCounter", Long.toString(commitCounter),
        "chunks", Long.toString(chunks));
  }

  /// Empty when the map is not the stamp of a vector index.
  static Optional<MeaningStamp> of(Map<String, String> map) {
    try {
      return Optional.of(
          new MeaningStamp(
              UUID.fromString(map.getOrDefault("library", "")),
              map.getOrDefault("rules", ""),
              map.getOrDefault("space", ""),
              Long.parseLong(map.getOrDefault("revision", "")),
              Long.parseLong(map.getOrDefault("commitCounter", "")),
              Long.parseLong(map.getOrDefault("chunks", ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // written by something else
    }
  }
}
