package app.commonplace.search;

import java.util.List;

/// How the keyword score of a hit came about.
///
/// @param terms what matched; the scores add up to `sum`
/// @param highest the sum of the best hit of this query
/// @param keyword `sum / highest`
public record Explanation(List<Term> terms, double sum, double highest, double keyword) {
  /// @param text as typed
  /// @param found the tokens that were found
  /// @param times how often they stand in the passage
  /// @param score BM25
  public record Term(String text, String found, int times, double score) {}

  public Explanation {
    terms = List.copyOf(terms);
  }
}
