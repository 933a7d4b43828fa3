package app.commonplace.search;

/// A query that was probably meant.
///
/// @param query the whole query with its mistyped words replaced, as a person could have typed it
/// @param passages how many it finds; never 0
public record Respelling(String query, long passages) {}
