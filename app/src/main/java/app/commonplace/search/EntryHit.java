package app.commonplace.search;

import app.commonplace.model.EntryId;

/// An entry among the results.
///
/// @param matches matching passages of this entry, as far as they were counted
/// @param passages all its passages
public record EntryHit(
    EntryId id, String externalId, String title, double score, int matches, int passages) {}
