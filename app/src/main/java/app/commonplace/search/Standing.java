package app.commonplace.search;

import java.util.Locale;

/// What a person decided of a passage when answers were compared, whatever is asked. A hit that was
/// judged for one query alone has none.
public enum Standing {
  NONE(1),
  HELD(1),
  REJECTED(0.5);

  private final double factor;

  Standing(double factor) {
    this.factor = factor;
  }

  /// What the score of such a passage is multiplied by.
  public double factor() {
    return factor;
  }

  /// The word used on the command line and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(boolean good) {
    return good ? HELD : REJECTED;
  }
}
