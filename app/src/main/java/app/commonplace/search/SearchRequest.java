package app.commonplace.search;

/// What a person asks of a search.
///
/// @param query as typed
/// @param blend share of meaning in a hybrid score, 0 to 1
/// @param limit most hits wanted
/// @param offset hits to leave out at the beginning
/// @param explain whether each hit says how its score came about
public record SearchRequest(
    String query, Mode mode, double blend, Sort sort, int limit, int offset, boolean explain) {
  public static final double DEFAULT_BLEND = 0.65;
  public static final int DEFAULT_LIMIT = 20;

  /// The best hits by words, the default while nothing is embedded.
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, Mode.KEYWORD, DEFAULT_BLEND, Sort.BEST, DEFAULT_LIMIT, 0, false);
  }

  /// The best hits by words and meaning, with the usual share of each.
  public static SearchRequest hybrid(String query, int limit) {
    return new SearchRequest(query, Mode.HYBRID, DEFAULT_BLEND, Sort.BEST, limit, 0, false);
  }

  /// The same with another share of meaning.
  public SearchRequest blended(double share) {
    return new SearchRequest(query, mode, share, sort, limit, offset, explain);
  }
}
