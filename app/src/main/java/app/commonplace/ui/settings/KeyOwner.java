package app.commonplace.ui.settings;

/// Whose key it is.
public enum KeyOwner {
  OPENROUTER,
  /// The server that is set up.
  SERVER
}
