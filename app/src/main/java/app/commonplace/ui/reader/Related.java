package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import org.jspecify.annotations.Nullable;

/// An entry that is about the same things as the open one.
///
/// @param passage of it that is nearest
/// @param likeness 0 to 1, as near as the open entry is to itself; null where only words were
///   compared
public record Related(EntryId entry, PassageId passage, String title, @Nullable Double likeness) {}
