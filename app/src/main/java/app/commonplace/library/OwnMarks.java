package app.commonplace.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a person's own word about an entry stands beside the source's.
///
/// @param sourceTitle as the source gave it
/// @param ownTitle null when the source's stands
/// @param readAt null when unread
public record OwnMarks(
    String sourceTitle,
    @Nullable String ownTitle,
    boolean sourceStarred,
    boolean starred,
    @Nullable Instant readAt) {}
