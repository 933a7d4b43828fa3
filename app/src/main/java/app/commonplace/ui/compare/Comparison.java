package app.commonplace.ui.compare;

import java.util.List;

/// Two answers and how they differ. Immutable.
record Comparison(Answer left, Answer right, WordDiff words, List<Telling> telling) {
  Comparison {
    telling = List.copyOf(telling);
  }

  static Comparison of(Answer left, Answer right) {
    return new Comparison(
        left,
        right,
        WordDiff.of(left.text(), right.text()),
        Telling.between(left.text(), right.text()));
  }
}
