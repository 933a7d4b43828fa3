package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.MeaningIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Search by words and by meaning, with the real model.
final class HybridSearchTest {
  @TempDir static Path natives;
  @TempDir Path folder;

  private final Jobs jobs = new Jobs();
  private Shelf shelf;
  private DerivedIndex index;
  private Meaning meaning;
  private Search search;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    shelf.put(
        Told.of("bread", "Baking on Sunday")
            .user("How do I make the dough come up faster?")
            .answer("Put it in a warm place; yeast works quicker at 27 degrees.")
            .user("And the crust?")
            .answer("Steam in the first ten minutes keeps it soft, then dry heat."),
        Told.of("bank", "Savings")
            .user("Do interest rates rise faster than wages?")
            .answer("In most years rates followed inflation, not wages."),
        Told.of("wal", "Journal of the database")
            .from("claude")
            .user("Why does the write-ahead log keep growing?")
            .answer("A reader that stays open pins its snapshot, so a checkpoint cannot reset it.")
            .user("How do I find that reader?")
            .answer("Look for statements that were never reset."));
    index = new DerivedIndex(shelf.library(), new Analyzer());
    meaning =
        new Meaning(
            shelf.library(),
            Clock.systemUTC(),
            new BuiltInSource(BuiltInModel.MINI_LM, natives),
            List.of());
    search = shelf.search(index, Clock.fixed(Shelf.NOW, ZoneOffset.UTC), meaning);
  }

  @AfterEach
  void close() {
    jobs.close();
    meaning.close();
    index.close();
    shelf.close();
  }

  private long embed() {
    return new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
        .embedAll(CancelSignal.NEVER, Progress.NONE);
  }

  private SearchResult find(String query, Mode mode) {
    return find(query, mode, 0.65, 20, 0);
  }

  private SearchResult find(String query, Mode mode, double blend, int limit, int offset) {
    return search.search(new SearchRequest(query, mode, blend, Sort.BEST, limit, offset, true));
  }

  private static List<String> titles(SearchResult result) {
    return result.hits().stream().map(Hit::title).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsMeantIsFoundInOtherWords(boolean indexed) {
    embed();
    if (indexed) {
      index.update(CancelSignal.NEVER, Progress.NONE);
    }

    SearchResult found = find("leavened loaf", Mode.HYBRID);

    assertThat(found.mode()).isEqualTo(Mode.HYBRID);
    assertThat(found.coverage()).isEqualTo(1);
    assertThat(found.notice()).isNull();
    assertThat(found.hits().getFirst().title()).isEqualTo("Baking on Sunday");
    assertThat(find("leavened loaf", Mode.KEYWORD).hits()).isEmpty();
    assertThat(titles(find("leavened loaf", Mode.MEANING)).getFirst())
        .isEqualTo("Baking on Sunday");
  }

  /// Else nobody would see that there is something alike in another source.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsAlikeWhereAnotherValueOfAFacetWereChosenIsCounted(boolean indexed) {
    embed();
    if (indexed) {
      index.update(CancelSignal.NEVER, Progress.NONE);
    }
    SearchResult elsewhere = find("leavened loaf", Mode.HYBRID);

    SearchResult found = find("leavened loaf source:claude", Mode.HYBRID);

    assertThat(titles(found)).doesNotContain("Baking on Sunday");
    assertThat(found.total()).isEqualTo(found.hits().size());
    assertThat(count(elsewhere, "chatgpt")).isPositive();
    assertThat(count(found, "chatgpt")).isGreaterThanOrEqualTo(count(elsewhere, "chatgpt"));
    assertThat(count(found, "claude")).isEqualTo(found.total());
    long roles = found.facets().get("role").stream().mapToLong(FacetCount::count).sum();
    assertThat(roles).isEqualTo(found.total());
  }

  private static long count(SearchResult found, String source) {
    return found.facets().get("source").stream()
        .filter(counted -> counted.value().equals(source))
        .mapToLong(FacetCount::count)
        .sum();
  }

  @Test
  void withoutVectorsWordsAnswerAndItIsSaid() {
    SearchResult found = find("checkpoint", Mode.HYBRID);

    assertThat(found.mode()).isEqualTo(Mode.KEYWORD);
    assertThat(found.notice()).startsWith("Nothing is embedded yet");
    assertThat(titles(found)).containsExactly("Journal of the database");
  }

  @Test
  void whatCameAfterwardsIsFoundByWordsAndCoverageSaysSo() {
    embed();
    shelf.put(Told.of("new", "Checkpoint again").user("checkpoint reader"));

    SearchResult found = find("checkpoint reader", Mode.HYBRID);

    assertThat(titles(found)).contains("Checkpoint again");
    assertThat(found.coverage()).isEqualTo(10.0 / 11, within(1e-9));
    assertThat(found.notice())
        .isEqualTo("Searching 10 of 11 passages by meaning. The rest by words.");
    assertThat(embed()).isPositive();
    assertThat(find("checkpoint reader", Mode.HYBRID).notice()).isNull();
  }

  @Test
  void whatTheExplanationSaysAddsUpToTheScore() {
    embed();
    index.update(CancelSignal.NEVER, Progress.NONE);
    for (double blend : new double[] {0, 0.3, 0.65, 1}) {
      SearchResult found = find("reader checkpoint log", Mode.HYBRID, blend, 20, 0);
      assertThat(found.hits()).isNotEmpty();
      for (Hit hit : found.hits()) {
        Explanation why = hit.explanation();
        Explanation.Words words = why.words();
        assertThat(why.terms().stream().mapToDouble(Explanation.Term::score).sum())
            .isCloseTo(words.own(), within(1e-3));
        assertThat(words.own() + words.context() + words.entry())
            .isCloseTo(words.sum(), within(1e-3));
        assertThat(words.sum() / words.highest()).isCloseTo(words.keyword(), within(1e-6));
        double meant = why.meaning() == null ? 0 : why.meaning().meaning();
        if (why.meaning() != null) {
          assertThat(
                  (why.meaning().cosine() - why.meaning().zero())
                      / (why.meaning().highest() - why.meaning().zero()))
              .isCloseTo(meant, within(1e-6));
          assertThat(hit.meaning()).isCloseTo(meant, within(1e-6));
        }
        assertThat((1 - blend) * words.keyword() + blend * meant)
            .isCloseTo(hit.score(), within(1e-6));
        assertThat(hit.keyword()).isCloseTo(words.keyword(), within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRejectedHitSinksInEachModeAndItsExplanationStillAddsUp(Mode mode) {
    embed();
    index.update(CancelSignal.NEVER, Progress.NONE);
    List<Hit> before = find("reader checkpoint log", mode).hits();
    PassageId best = before.getFirst().passageId();

    shelf.decide(best, false);

    List<Hit> after = find("reader checkpoint log", mode).hits();
    assertThat(after.getFirst().passageId()).isNotEqualTo(best);
    assertThat(after).extracting(Hit::score).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(passagesBut(best, after)).isEqualTo(passagesBut(best, before));
    for (Hit hit : after) {
      Explanation why = hit.explanation();
      double meant = why.meaning() == null ? 0 : why.meaning().meaning();
      double blended = (1 - why.blend()) * why.words().keyword() + why.blend() * meant;
      boolean rejected = hit.passageId().equals(best);
      assertThat(why.standing()).isEqualTo(rejected ? Standing.REJECTED : Standing.NONE);
      assertThat(why.blended()).isCloseTo(blended, within(1e-6));
      assertThat(hit.score()).isCloseTo(blended * (rejected ? 0.5 : 1), within(1e-6));
    }
  }

  private static List<PassageId> passagesBut(PassageId one, List<Hit> hits) {
    return hits.stream().map(Hit::passageId).filter(passage -> !passage.equals(one)).toList();
  }

  @Test
  void whatIsNotEmbeddedAndWasRejectedIsExplainedToo() {
    embed();
    shelf.put(Told.of("new", "Checkpoint again").user("checkpoint reader"));
    Hit added = hit("Checkpoint again");

    shelf.decide(added.passageId(), false);

    Explanation.Alike alike = hit("Checkpoint again").explanation().meaning();
    assertThat(alike.known()).isFalse();
    assertThat(alike.meaning()).isCloseTo(added.explanation().meaning().meaning(), within(1e-9));
  }

  private Hit hit(String title) {
    return find("checkpoint reader", Mode.HYBRID).hits().stream()
        .filter(hit -> hit.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fieldsAndMustsHoldForWhatIsFoundByMeaning() {
    embed();
    index.update(CancelSignal.NEVER, Progress.NONE);

    assertThat(find("dough provider:claude", Mode.HYBRID).hits())
        .allMatch(hit -> hit.provider().equals("claude"));
    assertThat(find("dough -warm", Mode.MEANING).hits())
        .isNotEmpty()
        .noneMatch(hit -> hit.snippet().contains("warm"));
    assertThat(find("leaven +yeast", Mode.HYBRID).hits())
        .isNotEmpty()
        .allMatch(hit -> hit.snippet().contains("yeast"));
    assertThat(find("rising role:user", Mode.MEANING).hits())
        .isNotEmpty()
        .allMatch(hit -> hit.role().word().equals("user"));
  }

  @Test
  void nothingIsFoundForNothing() {
    embed();
    assertThat(find("xqzvw", Mode.KEYWORD).hits()).isEmpty();
    assertThat(find("-dough", Mode.HYBRID).mode()).isEqualTo(Mode.KEYWORD);
    assertThat(find("", Mode.HYBRID).hits()).isNotEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutRepeating() {
    embed();
    index.update(CancelSignal.NEVER, Progress.NONE);
    SearchResult all = find("reader log", Mode.HYBRID, 0.65, 100, 0);
    assertThat(all.total()).isEqualTo(all.hits().size());
    var seen = new HashSet<Object>();
    for (int offset = 0; offset < all.total(); offset += 2) {
      for (Hit hit : find("reader log", Mode.HYBRID, 0.65, 2, offset).hits()) {
        assertThat(seen.add(hit.passageId())).isTrue();
        assertThat(hit.passageId()).isEqualTo(all.hits().get(seen.size() - 1).passageId());
      }
    }
    assertThat(seen).hasSize(all.hits().size());
  }

  @Test
  void aLostOrDamagedVectorIndexIsMadeAgainFromTheLibrary() throws IOException {
    embed();
    List<String> before = titles(find("leavened loaf", Mode.MEANING));
    meaning.close();
    Path vectors = MeaningIndex.folderOf(shelf.library().file());
    try (Stream<Path> files = Files.walk(vectors)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 40) {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
      }
    }
    meaning =
        new Meaning(
            shelf.library(),
            Clock.systemUTC(),
            new BuiltInSource(BuiltInModel.MINI_LM, natives),
            List.of());
    search = shelf.search(index, Clock.fixed(Shelf.NOW, ZoneOffset.UTC), meaning);
    assertThat(embed()).as("texts embedded again").isZero();
    assertThat(titles(find("leavened loaf", Mode.MEANING))).isEqualTo(before);
  }

  @Test
  void theTrashIsNotFoundByMeaning() {
    embed();
    shelf
        .library()
        .write(writing -> {
          writing.entryWriter().setDeleted(shelf.id("bread"), Shelf.NOW);
          return null;
        });
    assertThat(titles(find("leavened loaf", Mode.MEANING))).doesNotContain("Baking on Sunday");
  }

  @Test
  void entriesAlikeAreFoundByMeaning() {
    shelf.put(
        Told.of("pizza", "Pizza dough")
            .user("Which flour for a crisp base?")
            .answer("Strong flour."));
    embed();
    SearchResult found = find("like:" + shelf.id("bread"), Mode.MEANING);
    assertThat(titles(found).getFirst()).isEqualTo("Pizza dough");
    assertThat(titles(found)).doesNotContain("Baking on Sunday");
    assertThat(found.notice()).isNull();
  }

  @Test
  void aRepeatedSearchComesFromTheCacheUntilSomethingChanges() {
    embed();
    find("reader log", Mode.HYBRID);
    SearchResult again = find("reader log", Mode.HYBRID);
    shelf.put(Told.of("more", "More").user("reader log"));
    SearchResult after = find("reader log", Mode.HYBRID);
    assertThat(titles(again)).doesNotContain("More");
    assertThat(titles(after)).contains("More");
  }

  @Test
  void aQuestionOfAThousandWordsIsAnswered() {
    embed();
    assertThat(find("reader ".repeat(1500), Mode.HYBRID).hits()).isNotEmpty();
  }

  @Test
  void theSameQuestionInOtherWordsIsKnownAgainAndItsOppositeIsNot() {
    shelf.put(
        Told.of("first", "First")
            .from("claude")
            .at("2024-01-01T10:00:00Z")
            .user("How do I enable two-factor login?"),
        Told.of("second", "Second").user("How can I enable two-factor login?"),
        Told.of("opposite", "Opposite").user("How do I disable two-factor login?"),
        Told.of("other", "Other").user("How do I enable three-factor login?"));
    embed();
    var asked =
        new AskedBefore(shelf.library(), index, new Analyzer(), new SameMeaning(meaning, _ -> 0.8));
    var first =
        shelf
            .library()
            .read(reading -> reading.entryTexts().tree(shelf.id("first")))
            .nodes()
            .getFirst()
            .id();
    assertThat(asked.times(first)).extracting(Asked::title).containsExactly("First", "Second");
    assertThat(asked.times("What is the way to enable two-factor login?"))
        .extracting(Asked::title)
        .containsExactly("First", "Second");
  }
}
