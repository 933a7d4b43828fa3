package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;

/// A passage of another entry that names the open one without being linked to it.
///
/// @param title of its entry
/// @param snippet the words around the name
public record Mention(EntryId entry, PassageId passage, String title, String snippet) {}
