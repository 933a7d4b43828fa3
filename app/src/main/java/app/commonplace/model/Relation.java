package app.commonplace.model;

import java.util.Locale;

/// How two conversations that have passages in common stand to each other.
public enum Relation {
  /// One conversation, told twice.
  SAME,
  /// One tells all that the other does, and more: an older export, or an excerpt.
  WITHIN,
  /// They begin alike and then go on differently: two conversations.
  FORK;

  /// The word for it in the library and in answers to scripts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Relation ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
