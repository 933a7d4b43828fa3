package app.commonplace.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a merge treats what it brings. Immutable.
///
/// @param origin where originals are noted as coming from; null when they are here already
/// @param alwaysNewer whether what is brought is right, whatever was there before
/// @param keepsBytes whether files keep the bytes they have
/// @param exact whether what is not said any more is forgotten
record MergeRules(
    Merge.@Nullable Origin origin,
    boolean alwaysNewer,
    boolean keepsBytes,
    boolean exact,
    Merge.Adding adding,
    Instant now) {}
