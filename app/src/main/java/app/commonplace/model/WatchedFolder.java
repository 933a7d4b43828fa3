package app.commonplace.model;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A folder whose exports and sessions are taken in again when something in it changed.
///
/// @param paused whether it is left alone until the person goes on
/// @param readAt when something in it was last read; null before
/// @param fresh entries that came with that, and `updated` those that changed
/// @param problem what went wrong with that, in a sentence; null when nothing did
public record WatchedFolder(
    long id,
    Path path,
    boolean paused,
    Instant addedAt,
    @Nullable Instant readAt,
    long fresh,
    long updated,
    @Nullable String problem) {}
