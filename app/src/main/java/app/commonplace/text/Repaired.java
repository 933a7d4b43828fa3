package app.commonplace.text;

/// A text that is valid Unicode, and how many characters had to be repaired to make it so.
public record Repaired(String text, int repaired) {}
