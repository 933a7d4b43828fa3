package app.commonplace.model;

/// Names bytes that the library holds, by their content.
///
/// @param sha256 64 lower-case hexadecimal digits
public record Blob(String sha256, long size) {}
