package app.commonplace.library;

import app.commonplace.model.EntryId;

/// A chunk of an entry, by the hash of its text.
///
/// @param ordinal its place among the chunks of the entry
/// @param place where it stands, as the index writes it
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ChunkRow(EntryId entry, int ordinal, ContentHash text, byte[] place) {}
