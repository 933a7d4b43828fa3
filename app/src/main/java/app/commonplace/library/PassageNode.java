package app.commonplace.library;

import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passage's place in its entry's tree, and what can be said of it without its text.
///
/// @param author who said it by name, when a person or a model is named
/// @param content the same for passages that say the same
/// @param readable whether it holds prose or code
public record PassageNode(
    PassageId id,
    String externalId,
    @Nullable PassageId parent,
    int ordinal,
    Role role,
    @Nullable String author,
    @Nullable String model,
    @Nullable Instant createdAt,
    boolean hidden,
    ContentHash content,
    boolean readable) {}
