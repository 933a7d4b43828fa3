package app.commonplace.ui.search;

/// A query near to one that found nothing, and what it would find.
///
/// @param without what is left out of the query, as it was typed
public record Repair(String query, String without, long count) {}
