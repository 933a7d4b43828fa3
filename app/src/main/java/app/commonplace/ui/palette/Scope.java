package app.commonplace.ui.palette;

/// The list that the palette looks within. Immutable.
///
/// @param query lists what is in it
public record Scope(String name, String query) {}
