package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.text.Sought.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says for one passage which words matched and what each adds to the score.
final class Explainer {
  private final Plan plan;
  private final Found found;
  private final Map<TextField, FieldTerms> fields;

  Explainer(Plan plan, Found found, Map<TextField, FieldTerms> fields) {
    this.plan = plan;
    this.found = found;
    this.fields = fields;
  }

  /// @param sum the score the passage was found with
  Explanation explain(float sum) {
    var score = new TextScore(plan.scope(), found.weights());
    var terms = new ArrayList<Explanation.Term>();
    for (TextClause clause : plan.clauses()) {
      float part = score.of(clause, fields);
      if (!Float.isNaN(part)) {
        Sequence sequence = bestAlternative(clause);
        terms.add(
            new Explanation.Term(
                clause.typed(), String.join(" ", sequence.terms()), times(sequence), part));
      }
    }
    double highest = found.highest();
    return new Explanation(List.copyOf(terms), sum, highest, highest > 0 ? sum / highest : 0);
  }

  private Sequence bestAlternative(TextClause clause) {
    List<Sequence> alternatives = clause.alternatives();
    return alternatives.stream()
        .filter(sequence -> times(sequence) > 0)
        .findFirst()
        .orElse(alternatives.getFirst());
  }

  private int times(Sequence sequence) {
    return fields.values().stream().mapToInt(terms -> terms.times(sequence)).sum();
  }
}
