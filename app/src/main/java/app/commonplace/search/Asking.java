package app.commonplace.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;

/// One search.
///
/// @param counted whether all matches are counted
record Asking(SearchRequest request, Parsed parsed, boolean counted) {
  /// Pages beyond this are not asked for by people.
  private static final int MOST_WANTED = 100_000;

  /// How many hits by words are wanted: those up to the end of the page, and always enough to be
  /// judged.
  int wanted() {
    long end = (long) request.offset() + request.limit();
    return (int) Math.min(MOST_WANTED, Math.max(end, Pooling.BY_WORDS));
  }

  boolean isFirstPage() {
    return wanted() == Pooling.BY_WORDS;
  }

  /// Whether there is something in it whose meaning can be looked for.
  boolean isByMeaning() {
    return request.mode() != Mode.KEYWORD
        && (!QuestionText.of(parsed.query()).isBlank() || asksLike());
  }

  private boolean asksLike() {
    return parsed.pieces().stream()
        .anyMatch(
            piece -> piece.query() instanceof Query.Filter(Field field, _) && field == Field.LIKE);
  }
}
