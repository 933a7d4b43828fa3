package app.commonplace.twins;

/// Tells whether two passages are one that was written down differently: without its files, with
/// the text of its citations, cut off. By the pairs of words they share, of which two answers to
/// one question share few. One thread.
final class Rendering {
  private static final int FEWEST_PAIRS = 5;
  private static final double ALIKE_PROMPT = 0.8;
  private static final double ALIKE_ANSWER = 0.6;
  private static final double CONTAINED = 0.9;
  private static final double LEAST_SHARE = 0.4;

  private final long[] pairs;
  private final boolean prompt;

  Rendering(Saying saying) {
    pairs = saying.pairs();
    prompt = saying.isPrompt();
  }

  /// 0 when it is not the same, else the share of what they have in common.
  double likeness(Saying other) {
    long[] others = other.pairs();
    int fewer = Math.min(pairs.length, others.length);
    int more = Math.max(pairs.length, others.length);
    if (fewer < FEWEST_PAIRS) {
      return 0;
    }
    double common = common(pairs, others);
    double alike = common / (fewer + more - common);
    boolean contained = common / fewer >= CONTAINED && (double) fewer / more >= LEAST_SHARE;
    boolean same = alike >= (prompt ? ALIKE_PROMPT : ALIKE_ANSWER) || (!prompt && contained);
    return same ? alike : 0;
  }

  /// How many numbers two sorted lists share.
  private static int common(long[] one, long[] other) {
    int common = 0;
    int j = 0;
    for (int i = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
