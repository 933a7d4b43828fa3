package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.search.query.FuzzedQueries;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is suggested for words that stand in no passage.
final class SpellingTest {
  @TempDir Path folder;
  private Shelf shelf;
  private DerivedIndex index;
  private Search search;
  private Spelling spelling;

  @BeforeEach
  void fillTheShelf() {
    var analyzer = new Analyzer();
    shelf = new Shelf(folder);
    index = new DerivedIndex(shelf.library(), analyzer);
    search = shelf.search(index, Clock.fixed(Shelf.NOW, ZoneOffset.UTC), null);
    spelling = new Spelling(shelf.library(), index, analyzer);
    shelf.put(
        Told.of("wal", "Modes of SQLite")
            .user("Which connections keep the WAL mode of a database open?")
            .answer("The checkpoint waits for readers. Databases run, an organization grows."),
        Told.of("second", "Häuser")
            .user("Wie viele Häuser hat die Datenbankverbindung?")
            .answer("The checkpoint waits. The word dadabase was mistyped once, database is right.")
            .answer("A database again, and 数据库连接.")
            .hidden("Instructions about zebrafish."));
  }

  @AfterEach
  void close() {
    index.close();
    shelf.close();
  }

  private List<Respelling> meant(String query) {
    index.update(CancelSignal.NEVER, Progress.NONE);
    return spelling.of(query, this::finds, this::count);
  }

  private long count(String query) {
    return search
        .search(new SearchRequest(query, Mode.KEYWORD, 0.65, Sort.BEST, 0, 0, false))
        .total();
  }

  private boolean finds(String query) {
    return search.hits(new SearchRequest(query, Mode.KEYWORD, 0.65, Sort.BEST, 0, 0, false)).total()
        > 0;
  }

  private String first(String query) {
    return meant(query).stream().map(Respelling::query).findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wal mdoe                | wal mode
          conections              | connections
          conectoins              | connections
          hceckpoint              | checkpoint
          zcheckpoint             | checkpoint
          chekcpiont              | checkpoint
          organizaton             | organization
          orgnaization            | organization
          databse                 | database
          Haeusre                 | Häuser
          häusre                  | Häuser
          "wal mode" chekpoint?   | "wal mode" checkpoint?
          +chekpoint -wal         | +checkpoint -wal
          chekpoint OR zzzzzzzz   | checkpoint OR zzzzzzzz
          chekpoint mdoe          | checkpoint mode
          modell:gpt* database    | model:gpt* database
          sorce:chatgpt chekpoint | source:chatgpt checkpoint
          roel:user               | role:user
          provder:chatgpt         | source:chatgpt
          zebrafish               | zebrafish in:all
          "about zebrafish"       | "about zebrafish" in:all
          """)
  void theNearestWordOfTheLibraryIsSuggested(String typed, String meant) {
    assertThat(first(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "database connections",
        "datenbank",
        "wla",
        "zzzzzzzz",
        "\"chekpoint reader\"",
        "\"chekpoint reader\"~3",
        "chekpo*",
        "-chekpoint",
        "title:modse",
        "getChekpoint",
        "chek_point",
        "chekpoint()x",
        "chekpoint2",
        "数据厍连接",
        "zebrafihs",
        "zebrafish in:prose",
        "wal mode zebrafish",
        "https://example.org"
      })
  void nothingIsSuggestedForWhatIsKnownOrNotAWord(String typed) {
    assertThat(meant(typed)).isEmpty();
  }

  @Test
  void aMistypedWordOfTheLibraryIsLessLikelyThanAFrequentOne() {
    shelf.put(Told.of("many", "Many").answer("dadabese"));
    for (int i = 0; i < 80; i++) {
      shelf.put(Told.of("m" + i, "").answer("About a database, number " + i + "."));
    }

    assertThat(meant("dadbase").stream().map(Respelling::query)).startsWith("database");
  }

  @Test
  void aWordThatSomebodyMistypedOnceIsStillTakenForTheFrequentOne() {
    shelf.put(Told.of("once", "").answer("They filed for adpotion."));
    for (int i = 0; i < 19; i++) {
      shelf.put(Told.of("a" + i, "").answer("An adoption, number " + i + "."));
    }
    assertThat(meant("adpotion")).isEmpty();
    shelf.put(Told.of("a19", "").answer("One adoption more."));

    assertThat(meant("adpotion")).containsExactly(new Respelling("adoption", 20));
    assertThat(meant("adoption")).isEmpty();
  }

  @Test
  void aFormThatOnlySomePassagesHaveIsFoundAmongManyOthers() {
    for (int i = 0; i < 9; i++) {
      shelf.put(Told.of("a" + i, "").answer("They adopted pet number " + i + "."));
    }
    shelf.put(Told.of("last", "").answer("About adoption."));
    assertThat(first("adoptoin")).isEqualTo("adoption");
  }

  @Test
  void theNumberOfPassagesIsThatOfASearch() {
    assertThat(meant("chekpoint")).containsExactly(new Respelling("checkpoint", 2));
    assertThat(meant("chekpoint waits -again").getFirst().passages())
        .isEqualTo(count("checkpoint waits -again"));
  }

  @Test
  void wordsOfHiddenAndDeletedPassagesAreNotSuggested() {
    assertThat(meant("organizaton")).isNotEmpty();
    shelf
        .library()
        .write(writing -> {
          writing.entryWriter().setDeleted(shelf.id("wal"), Shelf.NOW);
          return true;
        });

    assertThat(meant("organizaton")).isEmpty();
  }

  @Test
  void withoutTheIndexOnlyOperatorsAreSuggested() {
    assertThat(spelling.of("chekpoint", this::finds, this::count)).isEmpty();
    assertThat(spelling.of("sorce:chatgpt", this::finds, this::count))
        .containsExactly(new Respelling("source:chatgpt", 5));
  }

  @Test
  void nothingTypedCanFail() {
    index.update(CancelSignal.NEVER, Progress.NONE);
    var random = new Random(41);
    for (int i = 0; i < 10_000; i++) {
      String typed = FuzzedQueries.next(random);
      for (Respelling respelling : spelling.of(typed, _ -> true, _ -> 1)) {
        String again = QueryParser.parse(respelling.query()).query().print();
        assertThat(again).as(typed).isEqualTo(respelling.query());
      }
    }
  }

  @Test
  void aWordWithOneTypoFindsItsWayBack() {
    List<String> words = List.of("connections", "checkpoint", "database", "readers", "instructed");
    shelf.put(Told.of("more", "").answer(String.join(" ", words)));
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String word = words.get(random.nextInt(words.size()));
      String typed = mistyped(word, random);
      if (count(typed) == 0) {
        assertThat(first(typed)).as(typed).isEqualTo(word);
      }
    }
  }

  private static String mistyped(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
