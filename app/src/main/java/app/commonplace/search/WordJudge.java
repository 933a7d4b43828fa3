package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scores candidates of one query by their words and by the words around them. One thread.
final class WordJudge {
  /// How much length tells against a text here: less than when candidates are chosen, because
  /// contexts are long by nature.
  static final float LENGTH = 0.5f;

  /// A context is this many passages long where it is whole.
  private static final int CONTEXT = 5;

  private final Plan plan;
  private final List<TextClause> clauses;
  private final Weights weights;
  private final Map<EntryId, EntryWords> entries;
  private final Condition required;
  private final TextScore musts;

  /// @param weights of the words that are to count, see [Plan#telling]
  WordJudge(Plan plan, Weights weights, Map<EntryId, EntryWords> entries) {
    this.plan = plan;
    this.clauses = plan.telling();
    this.weights = weights;
    this.entries = entries;
    this.required = new Condition.All(plan.required());
    this.musts = new TextScore(plan.scope(), weights);
  }

  /// Scores those of the passages that the query lets through, in their order.
  Map<PassageId, WordScore> scores(Map<PassageId, EntryId> passages) {
    var own = new LinkedHashMap<PassageId, Map<TextField, FieldTerms>>();
    var context = new HashMap<PassageId, Map<TextField, FieldTerms>>();
    var whole = new HashMap<EntryId, Map<TextField, FieldTerms>>();
    passages.forEach((passage, entry) -> {
      EntryWords words = entries.get(entry);
      EntryWords.Line line = words == null ? null : words.line(passage);
      if (words != null && line != null && isLetThrough(line)) {
        own.put(passage, line.fields());
        context.put(passage, words.context(passage));
        whole.computeIfAbsent(entry, _ -> words.whole());
      }
    });
    var ofOwn = new TextScore(plan.scope(), weights.over(LENGTH, 1));
    var ofContext = new TextScore(plan.scope(), weights.over(LENGTH, CONTEXT));
    float passagesAnEntry = plan.catalog().passagesAnEntry();
    var ofEntry = new TextScore(plan.scope(), weights.over(LENGTH, passagesAnEntry));
    Map<EntryId, Float> entryScores = new HashMap<>();
    whole.forEach((entry, fields) -> entryScores.put(entry, sum(ofEntry, fields)));
    var scores = new LinkedHashMap<PassageId, WordScore>();
    own.forEach((passage, fields) ->
        scores.put(
            passage,
            new WordScore(
                sum(ofOwn, fields),
                sum(ofContext, context.getOrDefault(passage, Map.of())),
                entryScores.getOrDefault(passages.get(passage), 0f))));
    return scores;
  }

  private boolean isLetThrough(EntryWords.Line line) {
    if (!line.looked()) {
      return false;
    }
    for (PassageTest test : plan.tests()) {
      if (!test.passes(line.facts())) {
        return false;
      }
    }
    for (PassageTest test : plan.facetTests().values()) {
      if (!test.passes(line.facts())) {
        return false;
      }
    }
    return !Float.isNaN(musts.of(required, line.fields(), line.facts()));
  }

  private float sum(TextScore score, Map<TextField, FieldTerms> fields) {
    float sum = 0;
    for (TextClause clause : clauses) {
      float part = score.of(clause, fields);
      sum += Float.isNaN(part) ? 0 : part;
    }
    return sum;
  }
}
