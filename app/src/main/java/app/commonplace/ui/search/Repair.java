package app.commonplace.ui.search;

/// A query near to one that found nothing, and what it would find.
///
/// @param query empty when the same query is meant
/// @param about what is said of it: the words that were probably meant, or what is left out
public record Repair(Kind kind, String query, String about, long count) {
  /// What is changed.
  public enum Kind {
    /// A word that stands nowhere is spelt otherwise.
    SPELLING,
    /// The same words are compared by their meaning.
    MEANING,
    /// A part is left out.
    WITHOUT
  }
}
