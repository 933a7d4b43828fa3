package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.List;
import java.util.Map;

/// What an engine found.
///
/// @param best the passages wanted, in the order asked for
/// @param highest score of the best passage of all
/// @param total matching passages
/// @param exact whether the counts are counts and not estimates
/// @param entryCounts matching passages by entry
record Found(
    List<Scored> best,
    float highest,
    long total,
    boolean exact,
    Map<EntryId, Integer> entryCounts,
    Map<String, List<FacetCount>> facets,
    Weights weights) {
  /// A passage and its BM25 score.
  ///
  /// @param minutes when it was said, see [PassageFacts#minutes]
  record Scored(PassageId passage, EntryId entry, float score, long minutes) {}

  Found {
    best = List.copyOf(best);
  }

  /// The same, with other words to be marked.
  Found weighed(Weights others) {
    return new Found(best, highest, total, exact, entryCounts, facets, others);
  }
}
