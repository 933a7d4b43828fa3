package app.commonplace.embedding.keys;

/// Where a key is kept.
public enum KeyPlace {
  /// In the keychain of the operating system.
  KEYCHAIN,
  /// In memory, until the program ends.
  THIS_RUN,
  /// In an environment variable, which is the person's to change.
  ENVIRONMENT
}
