package app.commonplace.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;

/// One search.
///
/// @param counted whether all matches are counted
/// @param spare how many hits more are wanted, since so many may sink from their page to a later
///   one
record Asking(SearchRequest request, Parsed parsed, boolean counted, int spare) {
  Asking(SearchRequest request, Parsed parsed, boolean counted) {
    this(request, parsed, counted, 0);
  }

  /// Pages beyond this are not asked for by people.
  private static final int MOST_WANTED = 100_000;

  /// Nobody compares so many answers that as many of them are found at once.
  private static final int MOST_SPARE = 500;

  /// How many hits by words are wanted: those up to the end of the page, and always enough to be
  /// judged.
  int wanted() {
    return (int) Math.min(MOST_WANTED, Math.max(end(), Pooling.BY_WORDS) + spare);
  }

  private long end() {
    return (long) request.offset() + request.limit();
  }

  boolean isFirstPage() {
    return end() <= Pooling.BY_WORDS;
  }

  /// The same with enough hits for pages to follow each other where rejected ones sink: with as
  /// many more as were rejected, those that still come up to the page's end are all known.
  Asking sparing(Standings standings) {
    int sinking = request.sort() == Sort.BEST ? standings.rejected() : 0;
    return new Asking(request, parsed, counted, Math.min(sinking, MOST_SPARE));
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
