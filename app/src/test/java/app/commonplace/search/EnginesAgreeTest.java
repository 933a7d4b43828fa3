package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.PassageNode;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The full-text table is the oracle of the derived index: on random libraries both find the same
/// passages with the same scores, and count the same.
final class EnginesAgreeTest {
  private static final List<String> WORDS =
      List.of(
          "the",
          "of",
          "a",
          "is",
          "checkpoint",
          "reader",
          "log",
          "growing",
          "getUserName",
          "user_name",
          "C++",
          "Häuser",
          "Haus",
          "Müller",
          "mueller",
          "数据库",
          "数据",
          "据",
          "rain",
          "raining",
          "rainy",
          "e-mail",
          "email",
          "👍",
          "naïve",
          "x86",
          "foo.bar()",
          "3.14",
          "Datenbankverbindung",
          "Verbindung",
          "الكتاب",
          "كتاب",
          "體育",
          "体");
  private static final List<String> FILTERS =
      List.of(
          "source:chatgpt",
          "source:claude",
          "role:user",
          "role:assistant",
          "model:gpt-4o",
          "model:o3",
          "tag:t1",
          "tag:t2",
          "has:code",
          "has:thinking",
          "has:note",
          "is:starred",
          "is:branched",
          "after:2025-03-02",
          "before:2025-03-03",
          "in:thinking",
          "in:code",
          "in:prose",
          "in:all",
          "in:hidden",
          "in:title",
          "project:p1",
          "title:rain",
          "like:c1",
          "like:c3",
          "is:only-here",
          "is:retitled",
          "is:rewritten",
          "import:1",
          "import:2/new");

  @TempDir Path folder;
  private final Analyzer analyzer = new Analyzer();
  private final ModelNames models = new ModelNames();
  private final Months months = new Months(ZoneOffset.UTC);
  private final Clock clock = Clock.fixed(Shelf.NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void bothFindTheSame(long seed) {
    var random = new Random(seed);
    try (Shelf shelf = new Shelf(folder);
        DerivedIndex index = new DerivedIndex(shelf.library(), analyzer)) {
      fill(shelf, random, 0, 25);
      index.update(CancelSignal.NEVER, Progress.NONE);
      compare(shelf, index, random, seed, 150);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void bothFindTheSameAfterManyUpdates(long seed) {
    var random = new Random(seed);
    try (Shelf shelf = new Shelf(folder);
        DerivedIndex index = new DerivedIndex(shelf.library(), analyzer)) {
      for (int round = 0; round < 5; round++) {
        fill(shelf, random, round * 10, 10);
        changeSomething(shelf, random, round * 10);
        index.update(CancelSignal.NEVER, Progress.NONE);
        // replaced passages still count in the statistics of the index until segments are merged,
        // so scores are compared in the test above
        compareSets(shelf, index, random, seed, 40);
      }
    }
  }

  private void fill(Shelf shelf, Random random, int first, int count) {
    for (int i = first; i < first + count; i++) {
      var told =
          Told.of("c" + i, random.nextInt(3) == 0 ? "" : text(random, 4))
              .from(random.nextBoolean() ? "chatgpt" : "claude")
              .at("2025-03-0" + (1 + random.nextInt(4)) + "T10:00:00Z");
      if (random.nextInt(3) == 0) {
        told.starred().inProject("p" + random.nextInt(3));
      }
      for (int line = 1 + random.nextInt(8); line > 0; line--) {
        line(told, random);
      }
      shelf.put(told);
      if (random.nextInt(3) == 0) {
        note(shelf, random, "c" + i);
      }
      if (random.nextInt(3) == 0) {
        shelf.tag("c" + i, "t" + random.nextInt(3));
      }
    }
  }

  private static void note(Shelf shelf, Random random, String externalId) {
    EntryId entry = shelf.id(externalId);
    shelf
        .library()
        .write(writing -> {
          List<PassageNode> nodes = writing.entryTexts().tree(entry).nodes();
          PassageId on = random.nextBoolean() ? null : nodes.get(random.nextInt(nodes.size())).id();
          return writing.noteWriter().add(entry, on, text(random, 6), Shelf.NOW);
        });
  }

  private static void line(Told told, Random random) {
    if (!told.lines.isEmpty() && random.nextInt(4) == 0) {
      told.back(told.lines.get(random.nextInt(told.lines.size())).id());
    }
    boolean repeats = !told.lines.isEmpty() && random.nextInt(5) == 0;
    Part prose = Part.prose(text(random, 12));
    if (repeats) {
      Told.Line sibling = told.lines.getLast();
      told.back(sibling.parent())
          .line(
              sibling.role(),
              sibling.model(),
              sibling.hidden(),
              sibling.parts().toArray(Part[]::new));
      return;
    }
    // an entry of hidden passages alone has no title to be found by, which the catalog cannot know
    switch (told.lines.isEmpty() ? 5 : random.nextInt(7)) {
      case 0 -> told.line(Role.ASSISTANT, "o3", false, Part.thinking(text(random, 9)), prose);
      case 1 -> told.line(Role.ASSISTANT, "o3", false, prose, Part.code("c", text(random, 5)));
      case 2 -> told.line(Role.SYSTEM, null, true, prose);
      case 3, 4 -> told.line(Role.ASSISTANT, "gpt-4o", false, prose);
      default -> told.line(Role.USER, null, false, prose);
    }
  }

  private static void changeSomething(Shelf shelf, Random random, int first) {
    EntryId one = shelf.id("c" + (first + random.nextInt(10)));
    shelf
        .library()
        .write(writing -> {
          switch (random.nextInt(4)) {
            case 0 -> writing.entryWriter().setDeleted(one, Shelf.NOW);
            case 1 -> writing.entryRemoval().delete(one, false, Shelf.NOW);
            case 2 -> writing.markWriter().setOwnTitle(one, text(random, 3));
            default -> writing.markWriter().setStarred(one, random.nextBoolean());
          }
          return null;
        });
  }

  /// Words of which the first are the most frequent by far.
  private static String text(Random random, int most) {
    var text = new StringBuilder();
    for (int n = random.nextInt(most); n >= 0; n--) {
      double place = Math.pow(random.nextDouble(), 2) * WORDS.size();
      text.append(WORDS.get((int) place)).append(random.nextInt(5) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static String query(Random random) {
    var query = new StringBuilder();
    for (int n = random.nextInt(3); n >= 0; n--) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      query.append(
          switch (random.nextInt(12)) {
            case 0 -> "-" + word;
            case 1 -> "+" + word;
            case 2 -> '"' + text(random, 3).strip() + '"';
            case 3 -> '"' + word + " " + WORDS.get(random.nextInt(8)) + "\"~" + random.nextInt(6);
            case 4 -> word.substring(0, Math.min(2, word.length())) + "*";
            case 5 -> word + " OR " + WORDS.get(random.nextInt(WORDS.size()));
            case 6 -> word + " OR " + FILTERS.get(random.nextInt(FILTERS.size()));
            case 7 -> "-" + FILTERS.get(random.nextInt(FILTERS.size()));
            case 8, 9 -> FILTERS.get(random.nextInt(FILTERS.size()));
            default -> word;
          });
      query.append(' ');
    }
    return query.toString();
  }

  private interface Compared {
    void both(Found table, Found index, Plan plan);
  }

  private void each(
      Shelf shelf, DerivedIndex index, Random random, long seed, int queries, Compared compared) {
    CatalogSnapshot catalog = new EntryCatalog(shelf.library()).now();
    var like = new LikeEntry(shelf.library(), analyzer);
    shelf.library().read(reading -> reading.catalogRows().models()).forEach(models::number);
    for (int i = 0; i < queries; i++) {
      String typed = query(random);
      Plan strict =
          new Planner(catalog, models, analyzer, like, clock)
              .plan(QueryParser.parse(typed).query());
      Plan plan = strict.canRelax() && random.nextBoolean() ? strict.relax() : strict;
      Sort sort = Sort.values()[random.nextInt(3)];
      Found table =
          new FullTextEngine(shelf.library(), analyzer, models, months).find(plan, sort, 1000);
      try (var snapshot = index.acquire().orElseThrow()) {
        Found found =
            new IndexEngine(snapshot, new SegmentCache(models), models, months)
                .find(plan, sort, 1000);
        try {
          compared.both(table, found, plan);
        } catch (AssertionError e) {
          throw new AssertionError(
              "seed " + seed + ", " + sort + (plan.relaxed() ? " relaxed " : " ") + typed, e);
        }
      }
    }
  }

  private void compareSets(Shelf shelf, DerivedIndex index, Random random, long seed, int queries) {
    each(
        shelf,
        index,
        random,
        seed,
        queries,
        (table, found, _) -> {
          assertThat(found.total()).isEqualTo(table.total());
          assertThat(found.entryCounts()).isEqualTo(table.entryCounts());
          assertThat(found.facets()).isEqualTo(table.facets());
          assertThat(passages(found)).isEqualTo(passages(table));
        });
  }

  private void compare(Shelf shelf, DerivedIndex index, Random random, long seed, int queries) {
    each(
        shelf,
        index,
        random,
        seed,
        queries,
        (table, found, plan) -> {
          assertThat(table.exact()).isTrue();
          assertThat(found.total()).isEqualTo(table.total());
          assertThat(found.entryCounts()).isEqualTo(table.entryCounts());
          assertThat(found.facets()).isEqualTo(table.facets());
          assertThat(passages(found)).isEqualTo(passages(table));
          if (weighsAlike(plan)) {
            assertSameScores(table, found);
          }
        });
  }

  /// Only what a person reads is averaged alike on both sides, and only whole words are weighed.
  private static boolean weighsAlike(Plan plan) {
    return plan.scope().equals(Scope.USUAL)
        && plan.clauses().stream()
            .flatMap(clause -> clause.alternatives().stream())
            .noneMatch(sequence -> sequence.open() && sequence.terms().size() > 1);
  }

  private static void assertSameScores(Found table, Found found) {
    Map<PassageId, Float> scores = new java.util.HashMap<>();
    table.best().forEach(scored -> scores.put(scored.passage(), scored.score()));
    for (int i = 0; i < found.best().size(); i++) {
      Found.Scored scored = found.best().get(i);
      assertThat(scored.score()).isCloseTo(scores.get(scored.passage()), within(1e-3f));
      // equal scores may be ordered either way
      assertThat(table.best().get(i).score()).isCloseTo(found.best().get(i).score(), within(1e-3f));
    }
    assertThat(found.highest()).isCloseTo(table.highest(), within(1e-3f));
  }

  private static Set<PassageId> passages(Found found) {
    var passages = new HashSet<PassageId>();
    found.best().forEach(scored -> passages.add(scored.passage()));
    return passages;
  }
}
