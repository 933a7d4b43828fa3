package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.text.Sought.Sequence;
import java.util.HashSet;
import java.util.Map;

/// Decides by a passage's own text whether it matches, and scores it. The derived index must say
/// the same. Immutable.
final class TextScore {
  /// Not a match.
  static final float NONE = Float.NaN;

  /// A beginning of a word scores this for being there: its words are too many to weigh.
  static final float BEGINNING = 1f;

  /// Titles are short, so each of their words scores high: counted in full they push aside what
  /// passages say (SciFact nDCG@10 of all words or any: 0.664 with 1, 0.691 with 0.4, 0.680 without
  /// titles).
  static final float TITLE_WEIGHT = 0.4f;

  private final Scope scope;
  private final Weights weights;

  TextScore(Scope scope, Weights weights) {
    this.scope = scope;
    this.weights = weights;
  }

  /// The score of a passage, or [#NONE].
  ///
  /// @param fields the fields of the scope that hold anything
  float of(Condition condition, Map<TextField, FieldTerms> fields, PassageFacts facts) {
    return switch (condition) {
      case Condition.All(var parts) -> {
        float sum = 0;
        for (Condition part : parts) {
          sum += of(part, fields, facts);
        }
        yield sum;
      }
      case Condition.Any(var parts) -> {
        float sum = NONE;
        for (Condition part : parts) {
          sum = add(sum, of(part, fields, facts));
        }
        yield sum;
      }
      case Condition.Maybe(var parts) -> {
        float sum = 0;
        for (Condition part : parts) {
          sum = add(sum, of(part, fields, facts));
        }
        yield sum;
      }
      case Condition.Not(var part) -> Float.isNaN(of(part, fields, facts)) ? 0 : NONE;
      case Condition.Test(var test) -> test.passes(facts) ? 0 : NONE;
      case Condition.Text(var clause) -> of(clause, fields);
    };
  }

  private static float add(float sum, float score) {
    if (Float.isNaN(score)) {
      return sum;
    }
    return Float.isNaN(sum) ? score : sum + score;
  }

  /// The best of the alternatives.
  float of(TextClause clause, Map<TextField, FieldTerms> fields) {
    float best = NONE;
    for (Sequence sequence : clause.alternatives()) {
      float score = NONE;
      for (TextField field : scope.fields()) {
        FieldTerms terms = fields.get(field);
        if (terms != null) {
          float weight = field == TextField.TITLE ? TITLE_WEIGHT : 1;
          score = add(score, weight * ofField(clause, sequence, field, terms));
        }
      }
      best = Float.isNaN(best) || score > best ? score : best;
    }
    return best;
  }

  private float ofField(TextClause clause, Sequence sequence, TextField field, FieldTerms terms) {
    if (clause.isNear()) {
      return ofNear(clause, sequence, field, terms);
    }
    int times = terms.times(sequence);
    if (times == 0) {
      return NONE;
    }
    if (sequence.open() && sequence.terms().size() == 1) {
      return BEGINNING;
    }
    float idf = 0;
    for (String term : sequence.terms()) {
      idf += weights.idf(field, term);
    }
    return Bm25.score(idf, times, terms.length(), weights.average(field), weights.b());
  }

  private float ofNear(TextClause clause, Sequence sequence, TextField field, FieldTerms terms) {
    if (!terms.near(sequence.terms(), clause.distance())) {
      return NONE;
    }
    float sum = 0;
    for (String term : new HashSet<>(sequence.terms())) {
      sum +=
          Bm25.score(
              weights.idf(field, term),
              terms.at(term).size(),
              terms.length(),
              weights.average(field),
              weights.b());
    }
    return sum;
  }
}
