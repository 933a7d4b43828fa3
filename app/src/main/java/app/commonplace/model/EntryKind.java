package app.commonplace.model;

/// What an entry is.
public enum EntryKind {
  CONVERSATION("conversation"),
  DOCUMENT("document"),
  NOTE("note");

  private static final EntryKind[] ALL = values();

  private final String word;

  EntryKind(String word) {
    this.word = word;
  }

  /// The word used in the library file, in queries and in JSON.
  public String word() {
    return word;
  }

  /// Finds the kind of a stored word; unknown words are documents.
  public static EntryKind ofWord(String word) {
    for (EntryKind kind : ALL) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    return DOCUMENT;
  }
}
