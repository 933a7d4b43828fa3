package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.text.Highlights;
import app.commonplace.text.Sought.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the terms of a query weigh in this library: how rare they are, and how long texts are on
/// average. Immutable.
final class Weights {
  /// Where the numbers come from.
  interface Source {
    /// Texts that hold a term.
    long holding(TextField field, String term);

    /// All texts.
    long texts(TextField field);

    float averageLength(TextField field);
  }

  /// Words that occur nearly everywhere are not marked where rarer ones are.
  private static final double LEAST_SHARE = 0.2;

  private record Key(TextField field, String term) {}

  private final Map<Key, Float> idf = new HashMap<>();
  private final Map<TextField, Float> averages = new HashMap<>();
  private final List<TextClause> clauses;
  private final Scope scope;
  private final float b;

  private Weights(Weights from, float b, Map<TextField, Float> averages) {
    this.idf.putAll(from.idf);
    this.averages.putAll(from.averages);
    this.averages.putAll(averages);
    this.clauses = from.clauses;
    this.scope = from.scope;
    this.b = b;
  }

  /// The same words over texts of several passages.
  ///
  /// @param length how much length tells against a text, 0 to 1
  /// @param passages that such a text has, on average; it has one title
  Weights over(float length, float passages) {
    var longer = new HashMap<TextField, Float>();
    averages.forEach((field, average) ->
        longer.put(field, field == TextField.TITLE ? average : passages * average));
    return new Weights(this, length, longer);
  }

  /// How much length tells against a text.
  float b() {
    return b;
  }

  Weights(List<TextClause> clauses, Scope scope, Source source) {
    this.clauses = List.copyOf(clauses);
    this.scope = scope;
    this.b = Bm25.B;
    for (TextField field : scope.fields()) {
      averages.put(field, Math.max(1, source.averageLength(field)));
      for (TextClause clause : clauses) {
        for (Sequence sequence : clause.alternatives()) {
          for (String term : sequence.terms()) {
            idf.computeIfAbsent(
                new Key(field, term),
                key -> Bm25.idf(source.holding(field, key.term()), source.texts(field)));
          }
        }
      }
    }
  }

  float idf(TextField field, String term) {
    return idf.getOrDefault(new Key(field, term), 0f);
  }

  float average(TextField field) {
    return averages.getOrDefault(field, 1f);
  }

  /// What is to be marked: the rarer words of the query.
  Highlights highlights() {
    var terms = new HashMap<String, Double>();
    var beginnings = new HashMap<String, Double>();
    for (TextClause clause : clauses) {
      for (Sequence sequence : clause.alternatives()) {
        int last = sequence.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
          String term = sequence.terms().get(i);
          boolean open = sequence.open() && i == last && !clause.isNear();
          (open ? beginnings : terms).merge(term, weight(term), Math::max);
        }
      }
    }
    double heaviest = terms.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    terms.values().removeIf(weight -> weight < LEAST_SHARE * heaviest);
    return new Highlights(terms, beginnings);
  }

  private double weight(String term) {
    double weight = 0.01;
    for (TextField field : scope.fields()) {
      weight = Math.max(weight, field == TextField.TITLE ? 0 : idf(field, term));
    }
    return weight;
  }
}
