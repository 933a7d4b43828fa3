package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.BitSet;
import java.util.Map;

/// Answers a plan by words. There are two: the derived index, and the full-text table that answers
/// while the index is behind. For one search, one thread.
interface KeywordEngine {
  /// The best passages and all counts.
  ///
  /// @param wanted how many passages, from the first on
  default Found find(Plan plan, Sort sort, int wanted) {
    return find(plan, sort, wanted, Map.of());
  }

  /// The same, counting some passages whether they match or not.
  ///
  /// @param too passages that pass the filters, but for the choice in one facet at most
  Found find(Plan plan, Sort sort, int wanted, Map<PassageId, EntryId> too);

  /// The best passages alone, as fast as they can be had: nothing is counted.
  Found best(Plan plan, Sort sort, int wanted);

  /// Where the words of the plan stand in the entries of these passages.
  Map<EntryId, EntryWords> words(Plan plan, Map<PassageId, EntryId> passages);

  /// What the words of the plan weigh.
  Weights weights(Plan plan);

  /// Which entries hold passages that pass the filters.
  Allowed allowed(Plan plan);

  /// One for plans whose filters are others: what passes them is found out once.
  KeywordEngine anew();

  /// Numbers in the catalog of all entries that hold a matching passage.
  BitSet entries(Plan plan);
}
