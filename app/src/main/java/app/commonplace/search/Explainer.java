package app.commonplace.search;

import app.commonplace.indexing.Chunk.Span;
import app.commonplace.indexing.TextField;
import app.commonplace.text.Sought.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says of hits which words matched, what each adds, and how near they are. For one search.
final class Explainer {
  private static final int SHOWN = 200;

  private final Plan plan;
  private final Weights weights;
  private final Ranking ranking;

  Explainer(Plan plan, Weights weights, Ranking ranking) {
    this.plan = plan;
    this.weights = weights;
    this.ranking = ranking;
  }

  /// @param fields the words of the passage
  /// @param readable its text as it was embedded
  Explanation explain(Ranking.Place hit, Map<TextField, FieldTerms> fields, String readable) {
    Pool.Contender contender = hit.contender();
    List<Explanation.Term> terms = terms(fields);
    if (contender == null) {
      return beyond(hit, terms);
    }
    double blend = ranking.blend().meaning();
    WordScore words = contender.words();
    var wordSide =
        new Explanation.Words(
            words.ofOwn(),
            words.ofContext(),
            words.ofEntry(),
            words.sum(),
            ranking.pool().highestWords(),
            hit.keyword(),
            ranking.placeByWords(hit.scored()));
    Explanation.Alike alike = blend == 0 ? null : alike(hit, contender.likeness(), blend, readable);
    return new Explanation(terms, wordSide, alike, blend, hit.standing(), hit.score());
  }

  private Explanation.Alike alike(
      Ranking.Place hit, @Nullable Likeness likeness, double blend, String readable) {
    double highest = ranking.pool().highestLikeness();
    if (likeness == null) {
      double assumed = (hit.blended() - (1 - blend) * hit.keyword()) / blend;
      return new Explanation.Alike(false, 0, 0, 0, 0, highest, assumed, 0, "");
    }
    double meaning = hit.alike() == null ? 0 : hit.alike();
    return new Explanation.Alike(
        true,
        likeness.own(),
        likeness.window(),
        likeness.sum(),
        likeness.scale().zero(),
        highest,
        meaning,
        ranking.placeByMeaning(hit.scored()),
        stretch(likeness.nearest(), readable));
  }

  private static String stretch(Span span, String readable) {
    int start = Math.min(span.start(), readable.length());
    int end = Math.min(Math.min(span.end(), readable.length()), start + SHOWN);
    return readable.substring(start, end).strip();
  }

  /// A hit that was not judged closely, far down the list.
  private Explanation beyond(Ranking.Place hit, List<Explanation.Term> terms) {
    var words = new Explanation.Words(0, 0, 0, 0, 0, hit.keyword(), 0);
    return new Explanation(terms, words, null, 0, hit.standing(), hit.score());
  }

  private List<Explanation.Term> terms(Map<TextField, FieldTerms> fields) {
    var score = new TextScore(plan.scope(), weights.over(WordJudge.LENGTH, 1));
    var terms = new ArrayList<Explanation.Term>();
    for (TextClause clause : plan.telling()) {
      float part = score.of(clause, fields);
      if (!Float.isNaN(part)) {
        Sequence sequence = bestAlternative(clause, fields);
        int times = times(sequence, fields);
        double adds = new WordScore(part, 0, 0).ofOwn();
        terms.add(
            new Explanation.Term(clause.typed(), String.join(" ", sequence.terms()), times, adds));
      }
    }
    return terms;
  }

  private static Sequence bestAlternative(TextClause clause, Map<TextField, FieldTerms> fields) {
    List<Sequence> alternatives = clause.alternatives();
    return alternatives.stream()
        .filter(sequence -> times(sequence, fields) > 0)
        .findFirst()
        .orElse(alternatives.getFirst());
  }

  private static int times(Sequence sequence, Map<TextField, FieldTerms> fields) {
    return fields.values().stream().mapToInt(terms -> terms.times(sequence)).sum();
  }
}
