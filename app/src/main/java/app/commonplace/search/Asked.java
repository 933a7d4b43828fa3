package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time that a question was asked.
///
/// @param title of its entry
/// @param at when, as far as it is known
public record Asked(
    PassageId passage, EntryId entry, String provider, String title, @Nullable Instant at) {}
