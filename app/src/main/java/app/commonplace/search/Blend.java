package app.commonplace.search;

import app.commonplace.search.Pool.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes one score of two. Each side is first brought to 0..1 by what it can be at most in this
/// query: BM25 by the best of it, likeness by the nearest, from what means nothing alike for the
/// model. A raw sum would be BM25 in disguise.
///
/// @param meaning the share of meaning, 0 to 1
record Blend(double meaning) {
  /// A contender with its scores.
  ///
  /// @param alike 0 to 1; what is not embedded yet is taken to be as alike as the others are on
  ///   average
  record Ranked(Contender contender, double score, double keyword, double alike) {}

  /// The pool by score, the best first. Rises with either score, and does not change when all of
  /// one side are multiplied.
  List<Ranked> rank(Pool pool) {
    double words = pool.highestWords();
    double nearest = pool.highestLikeness();
    double assumed = average(pool, nearest);
    var ranked = new ArrayList<Ranked>(pool.contenders().size());
    for (Contender contender : pool.contenders()) {
      double keyword = words > 0 ? contender.words().sum() / words : 0;
      Likeness likeness = contender.likeness();
      double alike = likeness == null ? assumed : alike(likeness, nearest);
      double score = (1 - meaning) * keyword + meaning * alike;
      ranked.add(new Ranked(contender, score, keyword, alike));
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked one) -> -one.score())
            .thenComparing(one -> one.contender().passage()));
    return ranked;
  }

  private static double alike(Likeness likeness, double nearest) {
    return likeness.scale().share(likeness.sum(), nearest);
  }

  private static double average(Pool pool, double nearest) {
    double sum = 0;
    long known = 0;
    for (Contender contender : pool.contenders()) {
      Likeness likeness = contender.likeness();
      if (likeness != null) {
        sum += alike(likeness, nearest);
        known++;
      }
    }
    return known == 0 ? 0 : sum / known;
  }
}
