package app.commonplace.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How passages are found: by their words, by their meaning, or by both.
public enum Mode {
  KEYWORD,
  HYBRID,
  MEANING;

  /// The word used on the command line and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mode> ofWord(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }
}
