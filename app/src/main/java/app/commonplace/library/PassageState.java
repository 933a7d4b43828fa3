package app.commonplace.library;

import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the library holds of a passage, as far as a merge must know it.
public record PassageState(
    PassageId id,
    String externalId,
    @Nullable PassageId parent,
    int ordinal,
    Role role,
    @Nullable Instant createdAt,
    boolean hidden,
    ContentHash contentHash) {}
