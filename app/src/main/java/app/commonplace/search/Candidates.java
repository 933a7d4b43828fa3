package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.library.FullText;
import app.commonplace.library.FullText.Column;
import app.commonplace.library.MatchExpression;
import app.commonplace.library.Reading;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Sought.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Chooses the passages that are worth a look when the full-text table answers: all that can match,
/// or when those are too many the most promising. For one query.
final class Candidates {
  /// Each candidate is read and analyzed, about fifty in a millisecond.
  static final int MOST = 2_000;

  /// Having FTS5 rank more matches than this takes longer than a person waits.
  private static final int MOST_RANKED = 30_000;

  private static final int MOST_COUNTED = 100_000;

  /// @param complete whether every match is among them
  /// @param estimate how many match when not
  record Chosen(Set<PassageId> passages, boolean complete, long estimate) {}

  private final Reading reading;
  private final FullText fullText;
  private final Plan plan;
  private final Analyzer analyzer;

  Candidates(Reading reading, Plan plan, Analyzer analyzer) {
    this.reading = reading;
    this.fullText = reading.fullText();
    this.plan = plan;
    this.analyzer = analyzer;
  }

  Chosen choose() {
    Optional<MatchExpression> whole = expression(plan.textCondition());
    Chosen chosen = whole.map(this::matching).orElseGet(this::newest);
    var passages = new LinkedHashSet<>(chosen.passages());
    passages.addAll(byTitle());
    return new Chosen(passages, chosen.complete(), chosen.estimate());
  }

  private Chosen newest() {
    var passages = new LinkedHashSet<PassageId>();
    long all = fullText.size().passages();
    fullText.newest(MOST).forEach(row -> passages.add(row.id()));
    return new Chosen(passages, all <= MOST, all);
  }

  private Chosen matching(MatchExpression expression) {
    int count = fullText.count(expression, MOST_COUNTED);
    if (count <= MOST) {
      return new Chosen(new LinkedHashSet<>(fullText.matches(expression, MOST)), true, count);
    }
    if (count <= MOST_RANKED) {
      return new Chosen(new LinkedHashSet<>(fullText.bestMatches(expression, MOST)), false, count);
    }
    return new Chosen(new LinkedHashSet<>(promising(expression)), false, count);
  }

  /// Where there are too many matches to rank them all: those of the rarer words.
  private List<PassageId> promising(MatchExpression expression) {
    var rare = new ArrayList<MatchExpression>();
    for (TextClause clause : plan.clauses()) {
      expression(new Condition.Text(clause))
          .filter(part -> fullText.count(part, MOST_RANKED / 2) < MOST_RANKED / 2)
          .ifPresent(rare::add);
    }
    if (rare.isEmpty()) {
      return fullText.matches(expression, MOST);
    }
    MatchExpression any = MatchExpression.any(rare);
    MatchExpression wanted = plan.relaxed() ? any : MatchExpression.all(List.of(any, expression));
    return fullText.count(wanted, MOST_RANKED) < MOST_RANKED
        ? fullText.bestMatches(wanted, MOST)
        : fullText.matches(wanted, MOST);
  }

  /// A superset of what matches: tests and words to be left out are looked at later. Empty when
  /// texts alone exclude nothing.
  private Optional<MatchExpression> expression(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> {
        List<MatchExpression> known =
            parts.stream().map(this::expression).flatMap(Optional::stream).toList();
        yield known.isEmpty() ? Optional.empty() : Optional.of(MatchExpression.all(known));
      }
      case Condition.Any(var parts) -> {
        List<MatchExpression> known =
            parts.stream().map(this::expression).flatMap(Optional::stream).toList();
        boolean all = !known.isEmpty() && known.size() == parts.size();
        yield all ? Optional.of(MatchExpression.any(known)) : Optional.empty();
      }
      case Condition.Not _, Condition.Test _, Condition.Maybe _ -> Optional.empty();
      case Condition.Text(var clause) -> expression(clause);
    };
  }

  private Optional<MatchExpression> expression(TextClause clause) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    plan.scope().fields().forEach(field -> columns.addAll(field.columns()));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<MatchExpression> alternatives =
        clause.alternatives().stream()
            .map(sequence ->
                clause.isNear()
                    ? MatchExpression.all(
                        sequence.terms().stream()
                            .map(term -> MatchExpression.phrase(columns, List.of(term), false))
                            .toList())
                    : MatchExpression.phrase(columns, sequence.terms(), sequence.open()))
            .toList();
    return Optional.of(MatchExpression.any(alternatives));
  }

  /// Passages that stand for an entry whose title has one of the words.
  private List<PassageId> byTitle() {
    if (!plan.scope().has(TextField.TITLE)) {
      return List.of();
    }
    List<Sequence> wanted = plan.clauses().stream().flatMap(Candidates::inTitles).toList();
    return plan.catalog().rows().stream()
        .filter(entry -> TitleMatch.anyOf(wanted, entry.titleTerms(analyzer)))
        .sorted(Comparator.comparing((CatalogEntry entry) -> entry.row().id()).reversed())
        .limit(MOST)
        .map(entry -> reading.entryTexts().tree(entry.row().id()).lead())
        .flatMap(Optional::stream)
        .toList();
  }

  /// Words near each other need not stand side by side.
  private static Stream<Sequence> inTitles(TextClause clause) {
    Stream<Sequence> sequences = clause.alternatives().stream();
    return clause.isNear()
        ? sequences
            .flatMap(sequence -> sequence.terms().stream())
            .map(term -> new Sequence(List.of(term), false))
        : sequences;
  }
}
