package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.library.FullText;
import app.commonplace.library.Library;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Answers from the library alone: FTS5 chooses candidates, their own texts decide and are scored.
/// Exact for small libraries and rare words; where candidates are too many it looks at the most
/// promising and says that its counts are estimates. Thread-safe.
final class FullTextEngine implements KeywordEngine {
  private final Library library;
  private final Analyzer analyzer;
  private final ModelNames models;
  private final Months months;

  FullTextEngine(Library library, Analyzer analyzer, ModelNames models, Months months) {
    this.library = library;
    this.analyzer = analyzer;
    this.models = models;
    this.months = months;
  }

  @Override
  public Found find(Plan plan, Sort sort, int wanted, Map<PassageId, EntryId> too) {
    return library.read(reading -> new Run(plan, reading).found(sort, wanted, too.keySet()));
  }

  @Override
  public Weights weights(Plan plan) {
    return library.read(reading -> {
      var source = new FullTextWeights(reading.fullText(), plan.catalog(), analyzer);
      return new Weights(plan.judged(), plan.scope(), source);
    });
  }

  @Override
  public KeywordEngine anew() {
    return this;
  }

  /// Entries cannot be told apart by filters without looking at all of their passages.
  @Override
  public Allowed allowed(Plan plan) {
    return Allowed.living(plan.catalog());
  }

  @Override
  public Map<EntryId, EntryWords> words(Plan plan, Map<PassageId, EntryId> passages) {
    return library.read(reading -> new Run(plan, reading).words(passages.values()));
  }

  @Override
  public Found best(Plan plan, Sort sort, int wanted) {
    return find(plan, sort, wanted);
  }

  @Override
  public BitSet entries(Plan plan) {
    var entries = new BitSet();
    Found found = find(plan, Sort.BEST, 1);
    found.entryCounts().keySet().forEach(id -> entries.set(plan.catalog().number(id)));
    return entries;
  }

  /// A row of the passage table as filters see it.
  private record RowFacts(int entry, long id, Role role, int model, long minutes, int holds)
      implements PassageFacts {}

  private record Match(Found.Scored scored, long millis) {}

  /// One search on one snapshot.
  private final class Run {
    private final Plan plan;
    private final Reading reading;
    private final Weights weights;
    private final TextScore score;
    private final Condition condition;
    private final FacetTally tally;
    private final Map<EntryId, PassageTree> trees = new HashMap<>();
    private final Map<EntryId, Map<PassageId, List<String>>> notes = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();

    Run(Plan plan, Reading reading) {
      this.plan = plan;
      this.reading = reading;
      var source = new FullTextWeights(reading.fullText(), plan.catalog(), analyzer);
      this.weights = new Weights(plan.clauses(), plan.scope(), source);
      this.score = new TextScore(plan.scope(), weights);
      this.condition = plan.textCondition();
      this.tally = new FacetTally(plan.catalog(), models, months, plan.facetTests().keySet());
    }

    Found found(Sort sort, int wanted, Set<PassageId> too) {
      Candidates.Chosen chosen = new Candidates(reading, plan, analyzer).choose();
      reading.fullText().rows(chosen.passages()).forEach(row -> look(row, false));
      var others = new HashSet<>(too);
      matches.forEach(match -> others.remove(match.scored().passage()));
      reading.fullText().rows(others).forEach(row -> look(row, true));
      matches.sort(order(sort));
      float highest = 0;
      for (Match match : matches) {
        highest = Math.max(highest, match.scored().score());
      }
      boolean exact = chosen.complete();
      return new Found(
          matches.stream().limit(wanted).map(Match::scored).toList(),
          highest,
          exact ? tally.total() : Math.max(tally.total(), chosen.estimate()),
          exact,
          tally.matchesByEntry(),
          tally.facets(),
          weights);
    }

    /// @param too whether it is to be counted even if it does not match
    private void look(FullText.Row row, boolean too) {
      int entry = plan.catalog().number(row.entry());
      if (entry < 0 || !plan.catalog().alive().get(entry) || !isLookedAt(row)) {
        return;
      }
      List<Part> parts = reading.entryTexts().parts(row.id());
      PassageFacts facts = facts(row, entry, parts);
      for (PassageTest test : plan.tests()) {
        if (!test.passes(facts)) {
          return;
        }
      }
      float found = too ? 0 : score.of(condition, fields(row, entry, parts), facts);
      if (!Float.isNaN(found) && !isFolded(row, entry)) {
        count(row, facts, found);
      }
    }

    /// The passages of these entries, with all of their words.
    Map<EntryId, EntryWords> words(Collection<EntryId> entries) {
      var words = new HashMap<EntryId, EntryWords>();
      for (EntryId entry : Set.copyOf(entries)) {
        List<PassageNode> nodes = tree(entry).nodes();
        Map<PassageId, Integer> places = new HashMap<>();
        var lines = new ArrayList<EntryWords.Line>(nodes.size());
        List<PassageId> ids = nodes.stream().map(PassageNode::id).toList();
        Map<PassageId, FullText.Row> rows = new HashMap<>();
        reading.fullText().rows(ids).forEach(row -> rows.put(row.id(), row));
        Map<PassageId, List<Part>> parts = reading.entryTexts().parts(entry);
        for (PassageNode node : nodes) {
          FullText.Row row = rows.get(node.id());
          int number = plan.catalog().number(entry);
          if (row != null && number >= 0) {
            int before = places.getOrDefault(node.parent(), -1);
            places.put(node.id(), lines.size());
            lines.add(line(row, number, before, parts.getOrDefault(row.id(), List.of())));
          }
        }
        words.put(entry, new EntryWords(entry, lines));
      }
      return words;
    }

    private EntryWords.Line line(FullText.Row row, int entry, int before, List<Part> parts) {
      boolean looked =
          isLookedAt(row) && plan.catalog().alive().get(entry) && !isFolded(row, entry);
      return new EntryWords.Line(
          row.id(), before, looked, facts(row, entry, parts), fields(row, entry, parts));
    }

    private boolean isLookedAt(FullText.Row row) {
      return switch (plan.scope().hidden()) {
        case LEFT_OUT -> !row.hidden();
        case ONLY -> row.hidden();
        case TOO -> true;
      };
    }

    private PassageFacts facts(FullText.Row row, int entry, List<Part> parts) {
      Instant time = row.createdAt();
      if (time == null) {
        time = plan.catalog().entry(entry).map(found -> found.row().when()).orElse(null);
      }
      long minutes = time == null ? PassageFacts.NO_TIME : Math.floorDiv(time.getEpochSecond(), 60);
      return new RowFacts(
          entry,
          row.id().value(),
          row.role(),
          plan.catalog()
              .entry(entry)
              .map(found -> models.number(row.model(), row.role(), found.row()))
              .orElse(0),
          minutes,
          Holds.of(parts));
    }

    private Map<TextField, FieldTerms> fields(FullText.Row row, int entry, List<Part> parts) {
      List<String> title =
          plan.catalog().entry(entry).map(found -> found.titleTerms(analyzer)).orElse(List.of());
      boolean lead =
          plan.scope().has(TextField.TITLE)
              && !title.isEmpty()
              && plan.looksAtTexts()
              && tree(row.entry()).lead().filter(row.id()::equals).isPresent();
      return PassageTexts.fields(
          plan.scope(),
          Columns.of(row.author(), parts, notes(row, entry)),
          lead ? title : List.of(),
          analyzer);
    }

    private List<String> notes(FullText.Row row, int entry) {
      boolean noted =
          plan.catalog().entry(entry).filter(found -> found.row().notes() > 0).isPresent();
      return noted
          ? notes
              .computeIfAbsent(row.entry(), id -> reading.entryTexts().notes(id, tree(row.entry())))
              .getOrDefault(row.id(), List.of())
          : List.of();
    }

    private boolean isFolded(FullText.Row row, int entry) {
      boolean branched =
          plan.catalog().entry(entry).filter(found -> found.row().branches() > 1).isPresent();
      return branched && tree(row.entry()).isFolded(row.id());
    }

    private PassageTree tree(EntryId entry) {
      return trees.computeIfAbsent(entry, id -> reading.entryTexts().tree(id));
    }

    private void count(FullText.Row row, PassageFacts facts, float found) {
      int failed = 0;
      Dimension onlyFailed = Dimension.TAG;
      for (Map.Entry<Dimension, PassageTest> test : plan.facetTests().entrySet()) {
        if (!test.getValue().passes(facts)) {
          failed++;
          onlyFailed = test.getKey();
        }
      }
      if (failed == 0) {
        tally.add(facts);
        var scored = new Found.Scored(row.id(), row.entry(), found, facts.minutes());
        matches.add(new Match(scored, millis(row, facts)));
      } else if (failed == 1) {
        tally.addBesides(onlyFailed, facts);
      }
    }

    private static long millis(FullText.Row row, PassageFacts facts) {
      Instant time = row.createdAt();
      if (time != null) {
        return time.toEpochMilli();
      }
      return facts.minutes() == PassageFacts.NO_TIME ? Long.MIN_VALUE : facts.minutes() * 60_000;
    }

    private static Comparator<Match> order(Sort sort) {
      Comparator<Match> order =
          switch (sort) {
            case BEST -> Comparator.comparingDouble((Match match) -> -match.scored().score());
            case NEWEST -> Comparator.comparingLong(Match::millis).reversed();
            case OLDEST -> Comparator.comparingLong(match -> oldest(match.millis()));
          };
      return order.thenComparing(match -> match.scored().passage());
    }

    /// Passages without a time come last in either order.
    private static long oldest(long millis) {
      return millis == Long.MIN_VALUE ? Long.MAX_VALUE : millis;
    }
  }
}
