package app.commonplace.model;

import java.util.Locale;

/// What a passage is made of.
public enum PartKind {
  PROSE,
  CODE,
  THINKING,
  TOOL_CALL,
  TOOL_RESULT,
  IMAGE,
  ATTACHMENT,
  CITATION;

  /// The word used in the library file and in JSON, for example `tool_call`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Finds the kind of a stored word; unknown words are prose, so that their text stays readable.
  public static PartKind ofWord(String word) {
    for (PartKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return PROSE;
  }
}
