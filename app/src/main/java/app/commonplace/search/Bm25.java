package app.commonplace.search;

import org.apache.lucene.util.SmallFloat;

/// How well a term fits a text, by BM25 with the constants of FTS5 and Lucene. Both engines score
/// with the same numbers: lengths are rounded as the derived index rounds them.
final class Bm25 {
  static final float K1 = 1.2f;
  static final float B = 0.75f;

  private Bm25() {}

  /// How much it means that a term occurs at all.
  ///
  /// @param holding texts that hold the term
  static float idf(long holding, long texts) {
    return (float) Math.log(1 + (Math.max(texts, holding) - holding + 0.5) / (holding + 0.5));
  }

  /// @param times how often the term occurs
  /// @param length tokens of the text
  /// @param average tokens of all texts, on average
  static float score(float idf, float times, int length, float average) {
    return score(idf, times, length, average, B);
  }

  /// @param b how much it tells against a text that it is long, 0 to 1
  static float score(float idf, float times, int length, float average, float b) {
    float inverse = 1f / (K1 * ((1 - b) + b * rounded(length) / average));
    return idf - idf / (1f + times * inverse);
  }

  /// The length of a text as the derived index keeps it.
  static int rounded(int length) {
    return SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
  }
}
