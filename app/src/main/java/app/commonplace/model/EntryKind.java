package app.commonplace.model;

/// What an entry is.
public enum EntryKind {
  CONVERSATION,
  DOCUMENT,
  NOTE;

  /// The word used in the library file, in queries and in JSON.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Finds the kind of a stored word; unknown words are documents.
  public static EntryKind ofWord(String word) {
    for (EntryKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return DOCUMENT;
  }
}
