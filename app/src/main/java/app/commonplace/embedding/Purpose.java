package app.commonplace.embedding;

/// What a text is embedded for. Some models want to be told.
public enum Purpose {
  /// To be found.
  PASSAGE,
  /// To find.
  QUERY
}
