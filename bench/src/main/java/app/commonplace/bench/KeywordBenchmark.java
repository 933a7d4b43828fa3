package app.commonplace.bench;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.search.Mode;
import app.commonplace.search.Search;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How long a search by words takes: natural questions with the function words that people type,
/// beside the query that FTS5 is usually given, on the same library.
final class KeywordBenchmark {
  private static final int QUESTIONS = 1_000;
  private static final int PEER_QUESTIONS = 60;
  private static final int WARM_UP = 300;

  private final Report report;
  private final Library library;
  private final DerivedIndex index;
  private final Search search;

  private record Timed(String question, double millis, SearchResult result) {}

  private KeywordBenchmark(Library library, DerivedIndex index, Report report) {
    this.library = library;
    this.index = index;
    this.report = report;
    this.search = Searches.of(library, index, null, Runnable::run);
  }

  static void run(Cache cache, int messages, Report report) throws IOException, SQLException {
    Path file = cache.library(messages);
    try (Library library = Library.open(file, Access.READ);
        var index = new DerivedIndex(library, new Analyzer())) {
      var benchmark = new KeywordBenchmark(library, index, report);
      report.section("Search by words, %,d messages".formatted(messages));
      benchmark.index();
      benchmark.questions();
      benchmark.peer(file);
    }
  }

  private void index() throws IOException {
    long passages = library.read(reading -> reading.fullText().size().passages());
    long start = System.nanoTime();
    index.update(CancelSignal.NEVER, Progress.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = 0;
    try (Stream<Path> files = Files.list(DerivedIndex.folderOf(library.file()))) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    String made =
        seconds < 1
            ? "kept from an earlier run"
            : "made in %.0f s, %,.0f passages/s".formatted(seconds, passages / seconds);
    report.line("derived index: %,d passages, %,d MB, %s".formatted(passages, bytes >> 20, made));
  }

  private void questions() {
    List<String> questions = new Questions(7).natural(QUESTIONS);
    new Questions(8).natural(WARM_UP).forEach(question -> search.search(request(question)));
    List<Timed> hits = timed(questions, search::hits);
    List<Timed> all = timed(questions, search::search);
    List<String> words = new Questions(9).words(QUESTIONS);
    List<Timed> single = timed(words, search::search);
    long relaxed = all.stream().filter(one -> one.result().notice() != null).count();
    report.line(
        "%,d natural questions of 5 to 14 words, of which %,d had no passage with all words"
            .formatted(QUESTIONS, relaxed));
    report.table(
        List.of("", "p50 ms", "p95 ms", "p99 ms", "slowest"),
        List.of(
            row("questions: hits, snippets, scores", hits),
            row("questions: the same with exact totals and facets", all),
            row("one or two words: with exact totals and facets", single)));
    report.line("The slowest ten:");
    report.table(
        List.of("ms", "matches", "question"),
        all.stream()
            .sorted(Comparator.comparingDouble(Timed::millis).reversed())
            .limit(10)
            .map(slow ->
                List.of(
                    "%.1f".formatted(slow.millis()),
                    "%,d".formatted(slow.result().total()),
                    slow.question()))
            .toList());
  }

  private static SearchRequest request(String question) {
    return new SearchRequest(question, Mode.KEYWORD, 0, Sort.BEST, 10, 0, false);
  }

  private static List<Timed> timed(
      List<String> questions, Function<SearchRequest, SearchResult> search) {
    var timed = new ArrayList<Timed>();
    for (String question : questions) {
      long start = System.nanoTime();
      SearchResult result = search.apply(request(question));
      timed.add(new Timed(question, (System.nanoTime() - start) / 1e6, result));
    }
    return timed;
  }

  private static List<String> row(String what, List<Timed> timed) {
    double[] millis = timed.stream().mapToDouble(Timed::millis).sorted().toArray();
    return List.of(
        what,
        "%.1f".formatted(millis[millis.length / 2]),
        "%.1f".formatted(millis[millis.length * 95 / 100]),
        "%.1f".formatted(millis[millis.length * 99 / 100]),
        "%.1f".formatted(millis[millis.length - 1]));
  }

  /// All words or any, ranked by FTS5, rows only: no snippets, totals or facets.
  private void peer(Path file) throws SQLException {
    var analyzer = new Analyzer();
    var timed = new ArrayList<Timed>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement find =
            connection.prepareStatement(
                "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 10")) {
      for (String question : new Questions(7).natural(PEER_QUESTIONS)) {
        find.setString(1, "\"" + analyzer.tokens(question).replace(" ", "\" OR \"") + "\"");
        long start = System.nanoTime();
        try (ResultSet rows = find.executeQuery()) {
          while (rows.next()) {
            rows.getLong(1);
          }
        }
        timed.add(
            new Timed(question, (System.nanoTime() - start) / 1e6, search.hits(request(question))));
      }
    }
    report.line("Peer, %d of the questions:".formatted(PEER_QUESTIONS));
    report.table(
        List.of("", "p50 ms", "p95 ms", "p99 ms", "slowest"),
        List.of(row("naive FTS5: any word, ORDER BY rank, 10 rows, nothing else", timed)));
  }
}
