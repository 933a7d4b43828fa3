package app.commonplace.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/// One way to make one score of those that a passage has.
///
/// @param words weights of own, context and entry
/// @param meaning weights of own, best window and mean of neighbours
/// @param share of meaning, 0 to 1
record Blend(String name, Weights words, Weights meaning, double share, Normal normal) {
  record Weights(double first, double second, double third) {}

  /// How both sides are brought to the same scale.
  enum Normal {
    /// Words by their maximum; cosines by their maximum, above -1.
    MAXIMUM(-1),
    /// The same, with cosines above 0, for models whose cosines are all high.
    MAXIMUM_OVER_ZERO(0),
    /// From the 200th to the best of each side.
    BEST_200(0),
    /// By ranks alone.
    RANKS(0);

    private final double floor;

    Normal(double floor) {
      this.floor = floor;
    }
  }

  static final Weights WORDS = new Weights(0.4, 0.6, 0.3);
  static final Weights MEANING = new Weights(0.4, 0.6, 0);
  static final Weights OWN = new Weights(1, 0, 0);
  static final double SHARE = 0.65;
  private static final int CANDIDATES = 200;

  static Blend of(String name, Weights words, Weights meaning, double share, Normal normal) {
    return new Blend(name, words, meaning, share, normal);
  }

  /// What a question gives each passage of a range.
  ///
  /// @param entryOf the entry of each passage, counted from the first of the corpus
  record Sides(WordSide.Scores words, MeaningSide.Scores meaning, int[] entryOf) {}

  /// One score for each passage from one to before another.
  double[] scores(Sides sides, int from, int to) {
    double[] word =
        IntStream.range(from, to)
            .mapToDouble(i ->
                words.first * sides.words.own()[i]
                    + words.second * sides.words.context()[i]
                    + words.third * sides.words.entry()[sides.entryOf[i]])
            .toArray();
    double[] near =
        IntStream.range(from, to)
            .mapToDouble(i ->
                meaning.first * sides.meaning.own()[i]
                    + meaning.second * sides.meaning.window()[i]
                    + meaning.third * sides.meaning.neighbours()[i])
            .toArray();
    normalize(word, 0);
    normalize(near, normal.floor);
    for (int i = 0; i < word.length; i++) {
      word[i] = (1 - share) * word[i] + share * near[i];
    }
    return word;
  }

  private void normalize(double[] scores, double floor) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double most = sorted[sorted.length - 1];
    double least =
        normal == Normal.BEST_200 ? sorted[Math.max(0, sorted.length - CANDIDATES)] : floor;
    for (int i = 0; i < scores.length; i++) {
      if (normal == Normal.RANKS) {
        int at = Arrays.binarySearch(sorted, scores[i]);
        scores[i] = 1.0 / (60 + sorted.length - (at < 0 ? -at - 1 : at));
      } else {
        scores[i] = most > least ? Math.max(0, scores[i] - least) / (most - least) : 0;
      }
    }
  }
}
