package app.commonplace.importing.documents;

import org.jspecify.annotations.Nullable;

/// A section or page of a document, which becomes a passage.
///
/// @param anchor what it goes by within the document; stays the same when the document grows
/// @param heading null when it has none
/// @param language of source code; null for prose
record Page(String anchor, @Nullable String heading, @Nullable String language, String text) {}
