package app.commonplace.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the score of a hit came about: `score = ((1 - blend) x words.keyword + blend x
/// meaning.meaning) x standing.factor`.
///
/// @param terms the words that were found in the passage itself
/// @param meaning null when meaning was not asked for
/// @param blend the share of meaning
/// @param standing what a person decided of the passage
public record Explanation(
    List<Term> terms,
    Words words,
    @Nullable Alike meaning,
    double blend,
    Standing standing,
    double score) {
  /// How both sides were brought to 0..1.
  public static final String NORMALISATION =
      "words: sum / highest; meaning: (cosine - zero) / (highest - zero)";

  /// @param text as typed
  /// @param found the tokens that were found
  /// @param times how often they stand in the passage
  /// @param score what it adds to `words.own`
  public record Term(String text, String found, int times, double score) {}

  /// The side of the words, by BM25: `keyword = sum / highest`, `sum = own + context + entry`.
  ///
  /// @param own of the passage itself, the sum of its terms
  /// @param context of the passage together with those around it
  /// @param entry of the whole entry
  /// @param highest the sum of the best candidate
  /// @param rank among the candidates; 0 when no word was found
  public record Words(
      double own,
      double context,
      double entry,
      double sum,
      double highest,
      double keyword,
      int rank) {}

  /// The side of meaning: `meaning = (cosine - zero) / (highest - zero)`.
  ///
  /// @param known false for a passage that has no vector yet and counts as the average does
  /// @param own cosine of the nearest stretch of the passage
  /// @param window cosine of the nearest window of passages around it
  /// @param cosine the two together
  /// @param zero the cosine that means nothing alike for this model
  /// @param nearest the stretch of the passage that was nearest
  public record Alike(
      boolean known,
      double own,
      double window,
      double cosine,
      double zero,
      double highest,
      double meaning,
      int rank,
      String nearest) {}

  public Explanation {
    terms = List.copyOf(terms);
  }

  /// The score by words and meaning, before what was decided of the passage counts.
  public double blended() {
    return score / standing.factor();
  }
}
