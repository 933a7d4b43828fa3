package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import java.util.Locale;

/// Which of two answers holds; the other one is rejected then.
enum Decision {
  LEFT(Verdict.GOOD, Verdict.BAD),
  RIGHT(Verdict.BAD, Verdict.GOOD),
  NEITHER(Verdict.NONE, Verdict.NONE);

  private final Verdict left;
  private final Verdict right;

  Decision(Verdict left, Verdict right) {
    this.left = left;
    this.right = right;
  }

  Verdict left() {
    return left;
  }

  Verdict right() {
    return right;
  }

  /// Its name among the texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
