package app.commonplace.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a merge treats what it brings. Immutable.
///
/// @param origin where originals are noted as coming from; null when they are here already
/// @param passed when the newest archive was made that a dry run has passed and that held the entry
/// @param alwaysNewer whether what is brought is right, whatever was there before
/// @param keepsBytes whether files keep the bytes they have
/// @param exact whether what is not said any more is forgotten
record MergeRules(
    Merge.@Nullable Origin origin,
    @Nullable Instant passed,
    boolean alwaysNewer,
    boolean keepsBytes,
    boolean exact,
    Merge.Adding adding,
    Instant now) {

  MergeRules madeAt(@Nullable Instant made) {
    Merge.Origin from =
        origin == null
            ? null
            : new Merge.Origin(
                origin.archive(), origin.run(), origin.format(), made, origin.again());
    return new MergeRules(from, passed, alwaysNewer, keepsBytes, exact, adding, now);
  }

  MergeRules after(@Nullable Instant before) {
    return before == null
        ? this
        : new MergeRules(origin, before, alwaysNewer, keepsBytes, exact, adding, now);
  }
}
