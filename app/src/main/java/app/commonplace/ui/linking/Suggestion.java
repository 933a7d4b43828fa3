package app.commonplace.ui.linking;

import app.commonplace.model.Role;
import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import app.commonplace.search.Standing;
import org.jspecify.annotations.Nullable;

/// Where a link could lead.
///
/// @param snippet a line of the passage
/// @param role of who said it, and `model` which one answered, where that is known
/// @param keyword 0 to 1, how well the words fit
/// @param meaning 0 to 1, how near it is; null while that is not known
/// @param standing what a person decided of it when answers were compared
record Suggestion(
    Target target,
    String title,
    String provider,
    Role role,
    @Nullable String model,
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
        hit.role(),
        hit.model(),
        snippet,
        hit.keyword(),
        hit.meaning(),
        hit.standing());
  }
}
