package app.commonplace.library;

/// The tokens of one passage, joined by spaces, by where they stand.
public record FullTextRow(String prose, String code, String thinking, String tool) {}
