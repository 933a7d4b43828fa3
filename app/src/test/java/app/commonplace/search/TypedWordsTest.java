package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.query.FuzzedQueries;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed is found, in every mode and script, with the real model; and what is found is what
/// looking at everything finds.
final class TypedWordsTest {
  private static final long SEED = 77;
  private static final int ALL = 1_000;
  private static final int ENTRIES = 24;

  private static final List<String> WORDS =
      List.of(
          "checkpoint",
          "the",
          "raining",
          "getUserName",
          "user_name",
          "HTTPServer",
          "C++",
          "C#",
          ".NET",
          "node.js",
          "foo.bar()",
          "3.14",
          "x86_64",
          "e-mail",
          "it's",
          "100%",
          "#tag",
          "@home",
          "Häuser",
          "Müller",
          "straße",
          "Datenbankverbindung",
          "naïve",
          "Ångström",
          "İstanbul",
          "ελληνικά",
          "Привет",
          "ёлка",
          "数据库",
          "検索",
          "カタカナ",
          "ひらがな",
          "한국어",
          "體育",
          "الكتاب",
          "שלום",
          "हिन्दी",
          "ภาษาไทย",
          "👍",
          "ﬁle",
          "Ｆｕｌｌ",
          "2025-03-01",
          "v1.2.3",
          "10.0.0.1",
          "/etc/hosts",
          "a@b.example",
          "∑",
          "café",
          "cafe\u0301",
          "rock'n'roll");

  private static final List<String> FILTERS =
      List.of(
          "source:claude",
          "role:user",
          "role:assistant",
          "tag:t1",
          "is:starred",
          "project:p1",
          "-source:claude",
          "title:e3",
          "after:2025-03-02",
          "model:gpt-4o");

  @TempDir static Path natives;
  @TempDir Path folder;

  private final Jobs jobs = new Jobs();
  private final Map<PassageId, String> texts = new HashMap<>();
  private Shelf shelf;
  private DerivedIndex index;
  private Meaning meaning;
  private Search search;

  @BeforeEach
  void fill() {
    shelf = new Shelf(folder);
    var random = new Random(SEED);
    for (int i = 0; i < ENTRIES; i++) {
      Told told =
          Told.of("e" + i, "e" + i + " heading")
              .from(random.nextBoolean() ? "chatgpt" : "claude")
              .at("2025-03-0" + (1 + random.nextInt(3)) + "T10:00:00Z");
      if (random.nextInt(3) == 0) {
        told.starred().inProject("p" + random.nextInt(2));
      }
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        told.user(text(random)).answer(text(random));
      }
      shelf.put(told);
      if (random.nextInt(3) == 0) {
        shelf.tag("e" + i, "t1");
      }
    }
    for (int i = 0; i < ENTRIES; i++) {
      EntryId id = shelf.id("e" + i);
      shelf
          .library()
          .read(reading -> reading.passages().of(id))
          .forEach(passage -> texts.put(passage.id(), passage.text()));
    }
    index = new DerivedIndex(shelf.library(), new Analyzer());
    meaning =
        new Meaning(
            shelf.library(),
            Clock.systemUTC(),
            new BuiltInSource(BuiltInModel.MINI_LM, natives),
            List.of());
    new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
        .embedAll(CancelSignal.NEVER, Progress.NONE);
    search = shelf.search(index, Clock.fixed(Shelf.NOW, ZoneOffset.UTC), meaning);
  }

  @AfterEach
  void close() {
    jobs.close();
    meaning.close();
    index.close();
    shelf.close();
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int n = 2 + random.nextInt(8); n > 0; n--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(n % 3 == 0 ? ", " : " ");
    }
    return text.toString().strip();
  }

  private SearchResult find(String query, Mode mode) {
    return search.search(new SearchRequest(query, mode, 0.65, Sort.BEST, ALL, 0, true));
  }

  private static Set<PassageId> passages(SearchResult result) {
    return result.hits().stream().map(Hit::passageId).collect(Collectors.toSet());
  }

  /// By looking at the texts.
  private Set<PassageId> holding(String word) {
    return texts.entrySet().stream()
        .filter(text -> List.of(text.getValue().split(",? ")).contains(word))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"KEYWORD", "HYBRID"})
  void aTypedWordFindsEveryPassageItStandsIn(Mode mode) {
    for (boolean indexed : new boolean[] {false, true}) {
      if (indexed) {
        index.update(CancelSignal.NEVER, Progress.NONE);
      }
      for (String word : WORDS) {
        assertThat(passages(find(word, mode)))
            .as("%s, %s the index", word, indexed ? "with" : "without")
            .containsAll(holding(word));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void wordsTypedTogetherFindWhatHoldsThemAll(long seed) {
    index.update(CancelSignal.NEVER, Progress.NONE);
    var random = new Random(seed);
    List<String> all = texts.values().stream().sorted().toList();
    for (int i = 0; i < 40; i++) {
      String[] words = all.get(random.nextInt(all.size())).split(",? ");
      String one = words[random.nextInt(words.length)];
      String other = words[random.nextInt(words.length)];
      Set<PassageId> both = new HashSet<>(holding(one));
      both.retainAll(holding(other));
      for (Mode mode : List.of(Mode.KEYWORD, Mode.HYBRID)) {
        assertThat(passages(find(one + " " + other, mode)))
            .as("seed %d: %s %s", seed, one, other)
            .containsAll(both);
      }
    }
  }

  @Test
  void whatIsFoundByMeaningIsWhatLookingAtAllFindsWithFiltersToo() throws IOException {
    index.update(CancelSignal.NEVER, Progress.NONE);
    for (String question : List.of("a database of users", "weather in the house", "数据库")) {
      Map<PassageId, Double> exact = exact(question);
      check(find(question, Mode.MEANING), exact, exact.keySet());
      for (String filter : FILTERS) {
        Set<PassageId> allowed = passages(find(filter, Mode.KEYWORD));
        check(find(question + " " + filter, Mode.MEANING), exact, allowed);
      }
    }
  }

  private static void check(
      SearchResult found, Map<PassageId, Double> exact, Set<PassageId> allowed) {
    Set<PassageId> wanted =
        exact.entrySet().stream()
            .filter(one -> one.getValue() >= 0.2 && allowed.contains(one.getKey()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(passages(found)).containsAll(wanted);
    assertThat(allowed).containsAll(passages(found));
    double before = Double.MAX_VALUE;
    for (Hit hit : found.hits()) {
      Explanation.Alike alike = hit.explanation().meaning();
      double cosine = exact.get(hit.passageId());
      assertThat(alike.cosine()).isCloseTo(cosine, within(1e-5));
      assertThat(wanted.contains(hit.passageId()) || hit.explanation().words().own() > 0)
          .as("less alike, and without a word of the question: %s", hit.snippet())
          .isTrue();
      assertThat(cosine).isLessThanOrEqualTo(before + 1e-5);
      before = cosine;
    }
  }

  /// How near every passage is, by looking at every chunk.
  private Map<PassageId, Double> exact(String question) throws IOException {
    float[] vector =
        meaning
            .embedder(meaning.chosen())
            .embed(List.of(question), Purpose.QUERY, CancelSignal.NEVER)
            .getFirst();
    var own = new HashMap<PassageId, Double>();
    var windows = new HashMap<PassageId, Double>();
    try (MeaningSnapshot all = meaning.answering().orElseThrow().index().acquire().orElseThrow()) {
      for (int i = 0; i < ENTRIES; i++) {
        for (MeaningSnapshot.Near near : all.of(List.of(shelf.id("e" + i)), vector)) {
          Map<PassageId, Double> side = near.place().kind() == Kind.WINDOW ? windows : own;
          near.place()
              .spans()
              .forEach(span -> side.merge(span.passage(), (double) near.likeness(), Math::max));
        }
      }
    }
    var exact = new HashMap<PassageId, Double>();
    own.forEach((passage, near) ->
        exact.put(passage, 0.4 * near + 0.6 * windows.getOrDefault(passage, near)));
    return exact;
  }

  @Test
  void nothingTypedFailsInTenThousandQueries() {
    index.update(CancelSignal.NEVER, Progress.NONE);
    var random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      String query = FuzzedQueries.next(random);
      var request =
          new SearchRequest(
              query, Mode.HYBRID, random.nextDouble(), Sort.BEST, 5, 0, random.nextBoolean());
      SearchResult found = i % 4 == 0 ? search.search(request) : search.hits(request);
      assertThat(found.hits().size()).as("query %d: %s", i, query).isLessThanOrEqualTo(5);
    }
  }
}
