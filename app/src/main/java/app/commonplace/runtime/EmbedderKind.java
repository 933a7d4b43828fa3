package app.commonplace.runtime;

import java.util.Arrays;
import java.util.Optional;

/// Who can compute the vectors of a library.
public enum EmbedderKind {
  BUILT_IN("built-in"),
  SERVER("server"),
  OPENROUTER("openrouter");

  private final String word;

  EmbedderKind(String word) {
    this.word = word;
  }

  /// The name in settings and on the command line.
  public String word() {
    return word;
  }

  public static Optional<EmbedderKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
