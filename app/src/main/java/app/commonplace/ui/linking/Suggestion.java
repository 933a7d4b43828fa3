package app.commonplace.ui.linking;

import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import app.commonplace.search.Standing;
import org.jspecify.annotations.Nullable;

/// Where a link could lead.
///
/// @param snippet a line of the passage
/// @param keyword 0 to 1, how well the words fit
/// @param meaning 0 to 1, how near it is; null while that is not known
/// @param standing what a person decided of it when answers were compared
record Suggestion(
    Target target,
    String title,
    String provider,
    String snippet,
    double keyword,
    @Nullable Double meaning,
    Standing standing) {

  /// @param snippet a line of it without marks
  static Suggestion of(Hit hit, String snippet) {
    return new Suggestion(
        new Target(hit.entryId(), hit.passageId()),
        hit.title(),
        hit.provider(),
        snippet,
        hit.keyword(),
        hit.meaning(),
        hit.standing());
  }
}
