package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.library.FullText;
import app.commonplace.library.MatchExpression;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Judgement;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.search.query.FuzzedQueries;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Marks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found, by whom, in which order; lines are named `conversation.line`.
abstract class SearchTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;
  private Shelf shelf;
  private DerivedIndex index;
  private Search search;

  /// Makes ready what answers, after each change of the library.
  abstract void prepare(DerivedIndex index);

  @BeforeEach
  void fillTheShelf() {
    shelf = new Shelf(folder);
    index = new DerivedIndex(shelf.library(), new Analyzer());
    search = shelf.search(index, Clock.fixed(Shelf.NOW, BERLIN), null);
    shelf.put(
        Told.of("wal", "Write-ahead logging")
            .user("Why does the WAL file keep growing?")
            .answer("A checkpoint cannot pass a reader. See getUserName() and C++.")
            .back("wal.1")
            .answer("A checkpoint cannot pass a reader. See getUserName() and C++.")
            .back("wal.1")
            .line(
                Role.ASSISTANT,
                "o3",
                false,
                Part.thinking("secret reasoning about checkpoints"),
                Part.prose("Use a truncating checkpoint."),
                Part.code("java", "db.checkpoint(TRUNCATE);"))
            .hidden("hidden checkpoint instructions"),
        Told.of("haus", "Häuser in Berlin")
            .from("claude")
            .inProject("Umzug")
            .starred()
            .at("2025-03-31T22:30:00Z")
            .user("Welche Häuser und Bücher gibt es? Müller fragt.")
            .answer("Das 数据库连接 ist teuer 🎉."),
        Told.of("doc", "A reading copy")
            .kind(EntryKind.DOCUMENT)
            .from("documents")
            .archived()
            .at("2024-12-31T12:00:00Z")
            .line(Role.SECTION, null, false, Part.prose("The log file and the reader.")));
    shelf.tag("wal", "Rust/SQLite");
    shelf.tag("doc", "rust");
  }

  @AfterEach
  void close() {
    index.close();
    shelf.close();
  }

  private SearchResult find(String query) {
    return ask(new SearchRequest(query, Mode.KEYWORD, 0.65, Sort.BEST, 20, 0, false));
  }

  private SearchResult ask(SearchRequest request) {
    prepare(index);
    return search.search(request);
  }

  private List<String> found(String query) {
    return find(query).hits().stream().map(Hit::externalId).sorted().toList();
  }

  @Test
  void aWordThatALongTextRepeatsCountsOnce() {
    String once = "checkpoint TRUNCATE \"log file\" \"reader\"";
    String often = once + " checkpoint".repeat(30) + " \"log file\"".repeat(300);

    assertThat(find(often).hits()).isNotEmpty().isEqualTo(find(once).hits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          checkpoint                  | wal.2 wal.4
          checkpoints reader          | wal.2
          "pass a reader"             | wal.2
          "a pass reader"             | ``
          "pass a read*"              | wal.2
          "pass a *"                  | wal.2
          "pass read*"                | ``
          "reader checkpoint"~4       | wal.2
          "reader checkpoint"~2       | ``
          check*                      | wal.2 wal.4
          truncati*                   | wal.4
          reader -file                | wal.2
          reader OR truncating        | doc.1 wal.2 wal.4
          user name                   | wal.2
          getUserName                 | wal.2
          getusername                 | wal.2
          c++                         | wal.2
          Haus                        | haus.1
          Buch mueller                | haus.1
          据库                        | haus.2
          数                          | haus.2
          🎉                          | haus.2
          in:thinking secret          | wal.4
          secret                      | ``
          in:code checkpoint          | wal.4
          in:prose truncate           | wal.4
          in:prose db                 | ``
          in:hidden checkpoint        | wal.5
          in:all checkpoint           | wal.2 wal.4 wal.5
          in:title logged             | wal.1
          ahead                       | wal.1
          ahead growing               | wal.1
          title:häuser                | haus.1 haus.2
          title:read*                 | doc.1
          checkpoint model:o3         | wal.4
          checkpoint model:gpt        | wal.2
          role:user                   | haus.1 wal.1
          role:user role:section      | doc.1 haus.1 wal.1
          kind:document               | doc.1
          source:claude               | haus.1 haus.2
          provider:ChatGPT role:user  | wal.1
          project:umzug               | haus.1 haus.2
          tag:rust role:user          | wal.1
          tag:rust reader             | doc.1 wal.2
          tag:RUST/sqlite reader      | wal.2
          -tag:rust                   | haus.1 haus.2
          is:starred                  | haus.1 haus.2
          is:archived                 | doc.1
          is:branched reader          | wal.2
          has:code                    | wal.4
          has:thinking                | wal.4
          before:2025                 | doc.1
          on:2025-04-01               | haus.1 haus.2
          after:2025-03-31            | haus.1 haus.2
          before:2025-04 source:claude| ``
          tag:rust OR Haus            | doc.1 haus.1 wal.1 wal.2 wal.4
          +checkpoint nothere         | wal.2 wal.4
          """)
  void queryFinds(String query, String lines) {
    assertThat(String.join(" ", found(query))).as(query).isEqualTo(lines);
  }

  @Test
  void whenNoPassageHasAllWordsThoseWithMostAreShown() {
    SearchResult result = find("truncating reader umbrella");
    assertThat(result.notice())
        .isEqualTo("No passage has all words. Showing those with most of them.");
    assertThat(result.hits()).extracting(Hit::externalId).contains("wal.4", "wal.2", "doc.1");
  }

  @Test
  void whatWordsCannotGiveUpStays() {
    assertThat(found("truncating umbrella tag:rust -reader")).containsExactly("wal.4");
    assertThat(found("truncating umbrella +reader")).containsExactly("doc.1", "wal.2");
  }

  @Test
  void unknownFieldsAreRemarkedOn() {
    assertThat(find("modell:x").notice())
        .isEqualTo("There is no operator “modell:”. Did you mean “model:”?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Datenbank          | Die [Datenbank]verbindung zur Krankenversicherung in den Krankenhäusern.
          Verbindung         | Die Datenbank[verbindung] zur Krankenversicherung in den Krankenhäusern.
          versicherung       | Die Datenbankverbindung zur Kranken[versicherung] in den Krankenhäusern.
          Haus               | …Datenbankverbindung zur Krankenversicherung in den Kranken[häusern].
          体育               | 他喜歡[體育]和圖書館。
          图书馆             | 他喜歡體育和[圖書館]。
          體                 | 他喜歡[體]育和圖書館。
          ガイド             | [がいど]と ﾊﾝﾄﾞﾌﾞｯｸ です
          ハンドブック       | がいどと [ﾊﾝﾄﾞﾌﾞｯｸ] です
          كتاب               | قرأت [الكتاب] في المدرسة
          مدرسه              | قرأت الكتاب في [المدرسة]
          المدرسة            | قرأت الكتاب في [المدرسة]
          ספר                | קראתי את [הספר] הזה
          """)
  void wordsAreFoundAsPeopleOfTheirLanguageExpect(String query, String snippet) {
    shelf.put(
        Told.of("tongues", "Tongues")
            .user("Die Datenbankverbindung zur Krankenversicherung in den Krankenhäusern.")
            .answer("他喜歡體育和圖書館。")
            .user("がいどと ﾊﾝﾄﾞﾌﾞｯｸ です")
            .answer("قرأت الكتاب في المدرسة")
            .user("קראתי את הספר הזה"));
    List<Hit> hits =
        find(query).hits().stream().filter(hit -> hit.title().equals("Tongues")).toList();
    assertThat(hits).hasSize(1);
    String marked = hits.getFirst().snippet();
    assertThat(marked.replace(Marks.START, '[').replace(Marks.END, ']')).isEqualTo(snippet);
  }

  private long note(String entry, @Nullable PassageId passage, String text) {
    return shelf
        .library()
        .write(writing -> writing.noteWriter().add(shelf.id(entry), passage, text, Shelf.NOW));
  }

  @Test
  void notesAreSearchedLikeTheirPassage() {
    PassageId answer = find("checkpoint reader").hits().getFirst().passageId();
    long onAnswer = note("wal", answer, "Verified with a stopwatch.");
    long onEntry = note("doc", null, "Lent to Paula.");
    assertThat(found("stopwatch")).containsExactly("wal.2");
    assertThat(found("stopwatch checkpoint")).containsExactly("wal.2");
    assertThat(found("\"lent to paula\" reader")).containsExactly("doc.1");
    assertThat(find("stopwatch").hits().getFirst().snippet())
        .endsWith("Verified with a " + Marks.START + "stopwatch" + Marks.END + ".");
    assertThat(search.list("paula", ListSort.NEWEST, 10, 0).total()).isEqualTo(1);
    shelf
        .library()
        .write(writing -> {
          writing.noteWriter().set(onAnswer, shelf.id("wal"), "Measured twice.", Shelf.NOW);
          writing.noteWriter().delete(onEntry, shelf.id("doc"));
          return null;
        });
    assertThat(found("stopwatch OR paula")).isEmpty();
    assertThat(found("measured")).containsExactly("wal.2");
    assertThat(held("paula")).isZero();
    assertThat(held("measur")).isEqualTo(1);
  }

  /// How many rows of the full-text table hold a token.
  private int held(String token) {
    var expression = MatchExpression.phrase(List.of(FullText.Column.PROSE), List.of(token), false);
    return shelf.library().read(reading -> reading.fullText().count(expression, 10));
  }

  @Test
  void likeAnEntryAreOthersThatShareItsRarestWords() {
    shelf.put(
        Told.of("more", "More")
            .user("A truncating checkpoint waits for the reader, says the WAL file.")
            .answer("Nothing of that kind."));
    SearchResult result = find("like:wal");
    assertThat(result.hits()).extracting(Hit::externalId).contains("more.1", "doc.1");
    assertThat(result.hits()).extracting(Hit::externalId).noneMatch(id -> id.startsWith("wal."));
    assertThat(result.hits().getFirst().externalId()).isEqualTo("more.1");
    assertThat(result.hits().getFirst().snippet()).contains(Marks.START + "truncating" + Marks.END);
    assertThat(result.notice())
        .isEqualTo(
            "What is like an entry is told by its rarest words until search by meaning is ready.");
    assertThat(found("like:commonplace://e/" + shelf.id("wal") + " kind:document"))
        .containsExactly("doc.1");
    assertThat(search.list("like:" + shelf.id("wal"), ListSort.TITLE, 10, 0).entries())
        .extracting(entry -> entry.externalId())
        .containsExactly("doc", "more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          like:nowhere  | There is no entry “nowhere” to compare with.
          """)
  void whatCannotBeAnsweredFindsNothingAndSaysWhy(String query, String notice) {
    assertThat(find(query).notice()).isEqualTo(notice);
    assertThat(find(query).total()).isZero();
    assertThat(search.list(query, ListSort.NEWEST, 10, 0).notice()).isEqualTo(notice);
    assertThat(search.list(query, ListSort.NEWEST, 10, 0).total()).isZero();
  }

  @Test
  void whatIsNotLikeAnEntryIsNoQuestion() {
    assertThat(find("reader -like:wal").notice())
        .isEqualTo("“-like:wal” was left out: what is not like an entry cannot be searched.");
    assertThat(found("reader -like:wal")).containsExactly("doc.1", "wal.2");
  }

  @Test
  void aSearchByMeaningSaysThatItIsOneByWords() {
    SearchResult result =
        ask(new SearchRequest("checkpoint", Mode.HYBRID, 0.65, Sort.BEST, 20, 0, false));
    assertThat(result.mode()).isEqualTo(Mode.KEYWORD);
    assertThat(result.coverage()).isZero();
    assertThat(result.notice()).isEqualTo("Nothing is embedded yet, so this is a search by words.");
  }

  @Test
  void aHitKnowsItsBranch() {
    Hit old = find("pass").hits().getFirst();
    assertThat(old.current()).isFalse();
    assertThat(old.leaf()).isEqualTo(old.passageId());
    Hit current = find("truncating").hits().getFirst();
    assertThat(current.current()).isTrue();
    assertThat(current.leaf()).isNotEqualTo(current.passageId());
  }

  @Test
  void theBestHitHasOneAndScoresFall() {
    List<Hit> hits = find("checkpoint truncating OR reader").hits();
    assertThat(hits)
        .extracting(Hit::keyword)
        .startsWith(1.0)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(hits).allMatch(hit -> hit.meaning() == null && hit.score() == hit.keyword());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkpoint pass   | A [checkpoint] cannot [pass] a reader. See getUserName() and C++.
          user              | A checkpoint cannot pass a reader. See get[User]Name() and C++.
          "c++"             | A checkpoint cannot pass a reader. See getUserName() and [C++].
          据库              | Das 数[据库]连接 ist teuer 🎉.
          数                | Das [数]据库连接 ist teuer 🎉.
          数据库            | Das [数据库]连接 ist teuer 🎉.
          ahead             | Write-[ahead] logging · Why does the WAL file keep growing?
          Buch              | Welche Häuser und [Bücher] gibt es? Müller fragt.
          """)
  void snippetsMarkWhatWasFound(String query, String snippet) {
    String marked = find(query).hits().getFirst().snippet();
    assertThat(marked.replace(Marks.START, '[').replace(Marks.END, ']')).isEqualTo(snippet);
  }

  @Test
  void whereNothingWasSaidTheSnippetIsHowThinkingOrToolsBegin() {
    var call = new Part(PartKind.TOOL_CALL, null, null, "shell", "ls -l", null, Map.of());
    shelf.put(
        Told.of("silent", "Silent")
            .user("List them.")
            .line(Role.ASSISTANT, "o3", false, call)
            .line(Role.ASSISTANT, "o3", false, Part.thinking("Only thought, never said.")));
    assertThat(find("has:tool").hits()).extracting(Hit::snippet).contains("shell ls -l");
    assertThat(find("has:thinking title:silent").hits())
        .extracting(Hit::snippet)
        .containsExactly("Only thought, never said.");
  }

  @Test
  void facetsCountEveryMatchAndTheirOwnChoiceAsIfItWereNotMade() {
    SearchResult all = find("reader OR Häuser OR wal");
    assertThat(all.total()).isEqualTo(4);
    assertThat(all.totalEntries()).isEqualTo(3);
    assertThat(all.facets().get("source"))
        .containsExactly(
            new FacetCount("chatgpt", 2),
            new FacetCount("claude", 1),
            new FacetCount("documents", 1));
    assertThat(all.facets().get("role"))
        .containsExactly(
            new FacetCount("user", 2),
            new FacetCount("assistant", 1),
            new FacetCount("section", 1));
    assertThat(all.facets().get("month"))
        .containsExactly(
            new FacetCount("2024-12", 1),
            new FacetCount("2025-03", 2),
            new FacetCount("2025-04", 1));
    assertThat(all.facets().get("tag"))
        .containsExactly(new FacetCount("Rust/SQLite", 2), new FacetCount("rust", 1));
    assertThat(all.facets().get("model")).containsExactly(new FacetCount("gpt-4o", 1));
    SearchResult chosen = find("reader OR Häuser OR wal source:claude");
    assertThat(chosen.total()).isEqualTo(1);
    assertThat(chosen.facets().get("source")).isEqualTo(all.facets().get("source"));
    assertThat(chosen.facets().get("kind")).containsExactly(new FacetCount("conversation", 1));
  }

  @Test
  void whereNothingHasAnyOfTheWordsTheOthersOfAFacetAreCountedByMostOfThem() {
    SearchResult chosen = find("reader Häuser source:grok");
    assertThat(chosen.total()).isZero();
    assertThat(chosen.facets().get("source"))
        .isEqualTo(find("reader OR Häuser").facets().get("source"))
        .isNotEmpty();
  }

  /// Without the index a name of a model is met with the first passage that has it.
  @Test
  void facetsCountEveryModel() {
    assertThat(find("reader OR truncating OR Häuser").facets().get("model"))
        .containsExactly(new FacetCount("gpt-4o", 1), new FacetCount("o3", 1));
  }

  /// Most exports name the model once, with the entry.
  @Test
  void anAnswerWithoutAModelOfItsOwnHasThatOfItsEntry() {
    shelf.put(
        Told.of("once", "Named once")
            .user("Which kiln is hot?")
            .line(Role.ASSISTANT, null, false, Part.prose("Every kiln is hot."))
            .line(Role.ASSISTANT, "o3", false, Part.prose("No kiln is cold.")));
    SearchResult all = find("kiln");
    assertThat(all.facets().get("model"))
        .containsExactly(new FacetCount("gpt-4o", 1), new FacetCount("o3", 1));
    SearchResult chosen = find("kiln model:gpt-4o");
    assertThat(chosen.hits()).extracting(Hit::externalId).containsExactly("once.2");
    assertThat(chosen.hits()).extracting(Hit::model).containsExactly("gpt-4o");
    assertThat(found("kiln -model:gpt-4o")).containsExactly("once.1", "once.3");
  }

  private void decide(String line, @Nullable Boolean good) {
    PassageId passage =
        find("in:all").hits().stream()
            .filter(hit -> hit.externalId().equals(line))
            .findFirst()
            .orElseThrow()
            .passageId();
    shelf.decide(passage, good);
  }

  private List<String> ranked(String query, Sort sort) {
    return ask(new SearchRequest(query, Mode.KEYWORD, 0.65, sort, 20, 0, false)).hits().stream()
        .map(Hit::externalId)
        .toList();
  }

  @Test
  void aRejectedPassageRanksLowerUntilThatIsTakenBack() {
    String query = "checkpoint OR reader OR truncating";
    List<Hit> before = find(query).hits();
    String best = before.getFirst().externalId();
    List<String> newest = ranked(query, Sort.NEWEST);

    decide(best, false);

    Hit rejected =
        find(query).hits().stream()
            .filter(hit -> hit.externalId().equals(best))
            .findFirst()
            .orElseThrow();
    assertThat(rejected.standing()).isEqualTo(Standing.REJECTED);
    assertThat(rejected.score()).isEqualTo(before.getFirst().score() / 2);
    assertThat(rejected.keyword()).isEqualTo(before.getFirst().keyword());
    assertThat(ranked(query, Sort.BEST).getFirst()).isNotEqualTo(best);
    assertThat(ranked(query, Sort.NEWEST)).isEqualTo(newest);
    decide(best, true);
    assertThat(find(query).hits()).extracting(Hit::score).isEqualTo(scores(before));
    assertThat(find(query).hits().getFirst().standing()).isEqualTo(Standing.HELD);
    decide(best, null);
    assertThat(find(query).hits()).isEqualTo(before);
  }

  private static List<Double> scores(List<Hit> hits) {
    return hits.stream().map(Hit::score).toList();
  }

  /// `wal.2` and `wal.3` say the same, and the first of them stands for both.
  @Test
  void anAnswerGivenTwiceIsRejectedOnlyWhereBothAre() {
    List<Hit> before = find("reader pass").hits();
    PassageId first = before.getFirst().passageId();
    PassageId second = passage("wal", "wal.3");
    assertThat(before).extracting(Hit::externalId).containsExactly("wal.2");

    shelf.decide(first, false);
    Hit other = find("reader pass").hits().getFirst();
    assertThat(other.passageId()).isEqualTo(second);
    assertThat(other.externalId()).isEqualTo("wal.3");
    assertThat(other.standing()).isEqualTo(Standing.NONE);
    assertThat(other.score()).isEqualTo(before.getFirst().score());
    shelf.decide(second, true);
    assertThat(find("reader pass").hits().getFirst().standing()).isEqualTo(Standing.HELD);
    shelf.decide(second, false);
    Hit both = find("reader pass").hits().getFirst();
    assertThat(both.passageId()).isEqualTo(first);
    assertThat(both.standing()).isEqualTo(Standing.REJECTED);
    shelf.decide(first, null);
    assertThat(find("reader pass").hits()).isEqualTo(before);
  }

  private PassageId passage(String entry, String line) {
    return shelf
        .library()
        .read(reading -> reading.entryTexts().tree(shelf.id(entry)))
        .nodes()
        .stream()
        .filter(node -> node.externalId().equals(line))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void aPastedPageFindsThePassageItWasTakenFrom() {
    String page = wordsOf(1_500);
    shelf.put(Told.of("page", "A page").user(page), Told.of("other", "Another").user("word7 only"));

    SearchResult result = find(page);

    assertThat(result.hits().getFirst().externalId()).isEqualTo("page.1");
    assertThat(result.notice()).contains("of its 1,500 different words the 512 longest");
    assertThat(find(page.replace("word7 ", "word7 the and of word7 ")).hits().getFirst().score())
        .isEqualTo(result.hits().getFirst().score());
    assertThat(find("word7 only the ".repeat(700)).hits())
        .extracting(Hit::externalId)
        .startsWith("other.1");
    assertThat(find("word7 only the ".repeat(700)).notice()).isNull();
  }

  private static String wordsOf(int words) {
    var page = new StringBuilder();
    for (int i = 0; i < words; i++) {
      page.append("word").append(i).append(' ');
    }
    return page.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {" OR ", " -", " +", ".", "的"})
  void whateverStandsBetweenThousandsOfWordsNothingFails(String between) {
    String typed = wordsOf(2_000).strip().replace(" ", between);

    assertThat(find(typed).hits()).isNotNull();
    assertThat(find('"' + typed + '"').hits()).isEmpty();
  }

  @Test
  void aPageWithoutSpacesFindsThePassageItWasTakenFrom() {
    String page = "数据库的索引和日志一二三四五".repeat(20) + "甲乙丙丁".repeat(2_000);
    shelf.put(Told.of("page", "A page").user(page));

    assertThat(found(page)).containsExactly("page.1");
    assertThat(found(page.replace("数据库", "资料库"))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherThoughRejectedHitsSinkBehindThem() {
    Told many = Told.of("many", "Many");
    for (int i = 0; i < 260; i++) {
      many.back(null).user("needle " + "and more hay ".repeat(i % 23) + "straw" + i);
    }
    shelf.put(many);
    List<Hit> before = page(0, 300);
    for (int place : List.of(3, 90, 150, 170, 185, 199, 215, 240)) {
      shelf.decide(before.get(place).passageId(), false);
    }
    List<PassageId> whole = page(0, 300).stream().map(Hit::passageId).toList();
    var paged = new java.util.ArrayList<PassageId>();
    for (int offset = 0; offset < 260; offset += 20) {
      page(offset, 20).forEach(hit -> paged.add(hit.passageId()));
    }
    assertThat(paged).isEqualTo(whole).hasSize(260).doesNotHaveDuplicates();
  }

  private List<Hit> page(int offset, int limit) {
    return ask(new SearchRequest("needle", Mode.KEYWORD, 0, Sort.BEST, limit, offset, false))
        .hits();
  }

  @Test
  void whatIsSaidOfAHitForOneQueryDoesNotRank() {
    Hit hit = find("reader OR truncating").hits().getFirst();
    shelf
        .library()
        .write(writing -> {
          writing
              .judgementWriter()
              .judge(new Judgement("reader", hit.passageId(), false), Shelf.NOW);
          return null;
        });
    assertThat(find("reader OR truncating").hits()).first().isEqualTo(hit);
  }

  @Test
  void theTrashIsNotSearched() {
    shelf
        .library()
        .write(writing -> {
          writing.entryWriter().setDeleted(shelf.id("wal"), Shelf.NOW);
          return null;
        });
    assertThat(found("checkpoint")).isEmpty();
    assertThat(search.list("", ListSort.NEWEST, 10, 0).total()).isEqualTo(2);
  }

  @Test
  void pagesDoNotRepeat() {
    var seen = new java.util.ArrayList<String>();
    for (int offset = 0; offset < 8; offset += 2) {
      ask(new SearchRequest("", Mode.KEYWORD, 0.65, Sort.NEWEST, 2, offset, false))
          .hits()
          .forEach(hit -> seen.add(hit.externalId()));
    }
    assertThat(seen)
        .doesNotHaveDuplicates()
        .hasSize(6)
        .startsWith("haus.2", "haus.1")
        .endsWith("doc.1");
  }

  @Test
  void entriesAreRankedByTheirBestPassages() {
    List<EntryHit> entries = find("reader checkpoint OR copy").entries();
    assertThat(entries).extracting(EntryHit::externalId).containsExactly("wal", "doc");
    assertThat(entries).allMatch(entry -> entry.score() > 0 && entry.score() <= 1);
  }

  @Test
  void explanationsAddUp() {
    Hit hit =
        search
            .search(
                new SearchRequest("checkpoint truncating", Mode.KEYWORD, 0, Sort.BEST, 5, 0, true))
            .hits()
            .getFirst();
    Explanation explanation = hit.explanation();
    assertThat(explanation.terms())
        .extracting(Explanation.Term::text, Explanation.Term::found, Explanation.Term::times)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("checkpoint", "checkpoint", 2),
            org.assertj.core.groups.Tuple.tuple("truncating", "truncat", 2));
    double sum = explanation.terms().stream().mapToDouble(Explanation.Term::score).sum();
    assertThat(sum).isCloseTo(explanation.words().own(), org.assertj.core.data.Offset.offset(1e-4));
    assertThat(explanation.words().keyword()).isEqualTo(hit.keyword());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                     | newest       | haus wal doc
          ``                     | oldest       | doc wal haus
          ``                     | longest      | wal haus doc
          ``                     | title        | doc haus wal
          checkpoint             | newest       | wal
          ahead                  | newest       | wal
          reader                 | newest       | wal doc
          tag:rust reader        | oldest       | doc wal
          is:starred             | newest       | haus
          role:section           | newest       | doc
          source:claude kind:document | newest  | ``
          source:claude source:documents | newest | haus doc
          has:code               | newest       | wal
          model:gpt-4o after:2025| newest       | haus wal
          -is:archived           | newest       | haus wal
          -role:section          | newest       | haus wal
          reader -like:haus      | newest       | wal doc
          reader -in:title       | newest       | wal doc
          """)
  void listShows(String query, String sort, String entries) {
    prepare(index);
    EntryPage page = search.list(query, ListSort.ofWord(sort).orElseThrow(), 10, 0);
    assertThat(String.join(" ", page.entries().stream().map(e -> e.externalId()).toList()))
        .isEqualTo(entries);
    assertThat(page.total()).isEqualTo(page.entries().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void nothingTypedFails(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String query = FuzzedQueries.next(random);
      assertThat(find(query)).as("seed %d: %s", seed, query).isNotNull();
      assertThat(search.list(query, ListSort.NEWEST, 5, 0)).isNotNull();
    }
  }

  @Test
  void theCatalogFollowsTheLibrary() {
    assertThat(found("is:starred")).containsExactly("haus.1", "haus.2");
    shelf
        .library()
        .write(writing -> {
          writing.markWriter().setStarred(shelf.id("doc"), true);
          writing.entryRemoval().delete(shelf.id("haus"), false, Shelf.NOW);
          return null;
        });
    shelf.put(Told.of("new", "New").starred().user("fresh words"));
    assertThat(found("is:starred")).containsExactly("doc.1", "new.1");
  }
}
