package app.commonplace.organizing;

import java.util.Locale;

/// What a person says of a hit.
public enum Verdict {
  GOOD,
  BAD,
  /// Nothing any more.
  NONE;

  /// The word used on the command line and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Verdict of(boolean good) {
    return good ? GOOD : BAD;
  }
}
