package app.commonplace.search;

import java.util.BitSet;

/// Answers a plan by words. There are two: the derived index, and the full-text table that answers
/// while the index is behind.
interface KeywordEngine {
  /// The best passages and all counts.
  ///
  /// @param wanted how many passages, from the first on
  Found find(Plan plan, Sort sort, int wanted);

  /// The best passages alone, as fast as they can be had: nothing is counted.
  Found best(Plan plan, Sort sort, int wanted);

  /// Numbers in the catalog of all entries that hold a matching passage.
  BitSet entries(Plan plan);
}
