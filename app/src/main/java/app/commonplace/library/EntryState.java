package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the library holds of an entry, as far as a merge must know it.
///
/// @param contentHash of the newest draft that was merged
/// @param missingFiles whether some image or attachment still waits for its bytes
public record EntryState(
    EntryId id,
    String account,
    ContentHash contentHash,
    Newest newest,
    boolean missingFiles,
    @Nullable Instant deletedAt) {}
