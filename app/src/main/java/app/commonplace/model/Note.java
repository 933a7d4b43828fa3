package app.commonplace.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person wrote about an entry or one of its passages.
public record Note(
    long id,
    EntryId entry,
    @Nullable PassageId passage,
    String text,
    Instant createdAt,
    Instant updatedAt) {}
