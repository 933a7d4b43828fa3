package app.commonplace.bench;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.indexing.MeaningIndex;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.VectorUtil;

/// How long a search by words and meaning takes in a large library, its question embedded by the
/// built-in model, and how many of the nearest vectors the index finds, beside looking at all.
final class HybridBenchmark {
  private static final int QUESTIONS = 1_000;
  private static final int WARM_UP = 300;
  private static final int KEPT = 50;

  /// Odd: what a neighbour on the machine holds up once is not what a question costs.
  private static final int ROUNDS = 3;

  private static final int VECTOR_QUESTIONS = 200;
  private static final int NEAREST = 10;
  private static final double ROUNDING = 1e-5;
  private static final int[] FAN_OUTS = {100, 200, 250, 300};

  private final Library library;
  private final Meaning meaning;
  private final Search search;
  private final GrownVectors grown;
  private final Report report;

  private HybridBenchmark(
      Library library,
      DerivedIndex index,
      Meaning meaning,
      Executor threads,
      GrownVectors grown,
      Report report) {
    this.library = library;
    this.meaning = meaning;
    this.grown = grown;
    this.report = report;
    this.search = Searches.of(library, index, meaning, threads);
  }

  /// @param vectors a folder of real vectors to grow others from
  static void run(Cache cache, int messages, Path vectors, Report report) throws IOException {
    GrownVectors seeds = GrownVectors.of(vectors);
    if (seeds.isEmpty()) {
      report.line("Skipped: there are no vectors in %s.".formatted(vectors.toAbsolutePath()));
      return;
    }
    Path natives = cache.folder().resolve("natives");
    var real = new BuiltInSource(BuiltInModel.MINI_LM, natives);
    try (Library library = Library.open(cache.library(messages), Access.WRITE);
        var index = new DerivedIndex(library, new Analyzer());
        Embedder questions = real.open()) {
      var grown = new GrownEmbedder(questions.recipe(), seeds);
      report.section("Search by words and meaning, %,d messages".formatted(messages));
      index.update(CancelSignal.NEVER, Progress.NONE);
      fill(library, grown, report);
      try (var jobs = new Jobs();
          var meaning = new Meaning(library, Clock.systemUTC(), real, List.of())) {
        var benchmark = new HybridBenchmark(library, index, meaning, jobs::aside, seeds, report);
        benchmark.vectors();
        benchmark.questions();
      }
    }
  }

  /// Gives every chunk a vector, through the parts that do it in the program.
  private static void fill(Library library, GrownEmbedder grown, Report report) throws IOException {
    EmbedderSource source = new Grown(grown);
    long start = System.nanoTime();
    try (var jobs = new Jobs();
        var meaning = new Meaning(library, Clock.systemUTC(), source, List.of())) {
      long texts =
          new EmbeddingService(library, meaning, jobs, new Courtesy())
              .embedAll(CancelSignal.NEVER, Progress.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      Answering answering = meaning.answering().orElseThrow();
      try (MeaningSnapshot snapshot = answering.index().acquire().orElseThrow()) {
        report.line(
            "%,d chunks in %d segments, %,d MB; %s"
                .formatted(
                    snapshot.chunks(),
                    snapshot.reader().leaves().size(),
                    size(MeaningIndex.folderOf(library.file())) >> 20,
                    texts == 0
                        ? "kept from an earlier run"
                        : "made in %.0f s, %,.0f chunks/s".formatted(seconds, texts / seconds)));
      }
    }
  }

  private record Grown(GrownEmbedder embedder) implements EmbedderSource {
    @Override
    public String provider() {
      return embedder.recipe().provider();
    }

    @Override
    public String model() {
      return embedder.recipe().model();
    }

    @Override
    public boolean sendsAway() {
      return false;
    }

    @Override
    public Embedder open() {
      return embedder;
    }
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /// How many of the nearest are found, and how fast.
  private void vectors() throws IOException {
    try (MeaningSnapshot snapshot =
        meaning.answering().orElseThrow().index().acquire().orElseThrow()) {
      List<float[]> questions = new ArrayList<>();
      for (int i = 0; i < VECTOR_QUESTIONS; i++) {
        questions.add(grown.vector(-1L - i));
      }
      var exact = new double[VECTOR_QUESTIONS];
      double[] exactMillis = new double[VECTOR_QUESTIONS];
      for (int i = 0; i < VECTOR_QUESTIONS; i++) {
        long start = System.nanoTime();
        exact[i] = tenth(snapshot, questions.get(i));
        exactMillis[i] = (System.nanoTime() - start) / 1e6;
      }
      var rows = new ArrayList<List<String>>();
      for (int fanOut : FAN_OUTS) {
        for (float[] question : questions) {
          snapshot.nearest(question, fanOut, null);
        }
        int found = 0;
        double[] millis = new double[VECTOR_QUESTIONS];
        for (int i = 0; i < VECTOR_QUESTIONS; i++) {
          long start = System.nanoTime();
          List<MeaningSnapshot.Near> near = snapshot.nearest(questions.get(i), fanOut, null);
          millis[i] = (System.nanoTime() - start) / 1e6;
          for (MeaningSnapshot.Near one : near.subList(0, Math.min(NEAREST, near.size()))) {
            found += one.likeness() > exact[i] - ROUNDING ? 1 : 0;
          }
        }
        rows.add(
            row(
                "graph, fan-out %d: recall@10 %.4f"
                    .formatted(fanOut, (double) found / NEAREST / VECTOR_QUESTIONS),
                millis));
      }
      rows.add(row("peer: exact scan of all vectors, one thread", exactMillis));
      report.table(List.of("vectors alone", "p50 ms", "p95 ms", "p99 ms", "slowest"), rows);
    }
  }

  /// The likeness of the tenth nearest. What is as near is as good: many texts occur more than
  /// once.
  private static double tenth(MeaningSnapshot snapshot, float[] question) throws IOException {
    var best = new double[NEAREST];
    Arrays.fill(best, -2);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues("vector");
      for (int i = 0; i < values.size(); i++) {
        double likeness = VectorUtil.dotProduct(question, values.vectorValue(i));
        if (likeness > best[0] && isLive(leaf, values.ordToDoc(i))) {
          best[0] = likeness;
          Arrays.sort(best);
        }
      }
    }
    return best[0];
  }

  private static boolean isLive(LeafReaderContext leaf, int document) {
    var live = leaf.reader().getLiveDocs();
    return live == null || live.get(document);
  }

  /// Between two rounds so much else is asked that nothing of a question is kept.
  private void questions() {
    new Questions(8).natural(WARM_UP).forEach(question -> search.search(request(question)));
    List<String> questions = new Questions(7).natural(QUESTIONS);
    List<String> others = new Questions(17).natural(QUESTIONS);
    List<String> last = others.subList(QUESTIONS - KEPT, QUESTIONS);
    var hits = new double[ROUNDS][];
    var all = new double[ROUNDS][];
    double[] again = {};
    for (int round = 0; round < ROUNDS; round++) {
      timed(new Questions(27 + round).natural(QUESTIONS), search::hits);
      hits[round] = timed(questions, search::hits);
      all[round] = timed(others, search::search);
      again = timed(last, search::search);
    }
    var rows = new ArrayList<List<String>>();
    rows.add(row("questions: hits, snippets, both scores, question embedded", middle(hits)));
    rows.add(row("the same, every round by itself", together(hits)));
    rows.add(row("questions: the same with totals and facets", middle(all)));
    rows.add(row("the same, every round by itself", together(all)));
    rows.add(row("the last %d again, from the cache".formatted(KEPT), again));
    report.line(
        "%,d questions in %d rounds, the middle one of each question".formatted(QUESTIONS, ROUNDS));
    report.table(List.of("", "p50 ms", "p95 ms", "p99 ms", "slowest"), rows);
    report.line(
        "Passages in the library: %,d"
            .formatted(library.<Long>read(reading -> reading.counts().passages())));
  }

  private static double[] middle(double[][] rounds) {
    var middle = new double[rounds[0].length];
    for (int i = 0; i < middle.length; i++) {
      int question = i;
      double[] times =
          Arrays.stream(rounds).mapToDouble(round -> round[question]).sorted().toArray();
      middle[i] = times[times.length / 2];
    }
    return middle;
  }

  private static double[] together(double[][] rounds) {
    return Arrays.stream(rounds).flatMapToDouble(Arrays::stream).toArray();
  }

  private static SearchRequest request(String question) {
    return new SearchRequest(question, Mode.HYBRID, 0.65, Sort.BEST, 10, 0, false);
  }

  private static double[] timed(
      List<String> questions, Function<SearchRequest, SearchResult> search) {
    double[] millis = new double[questions.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      SearchResult result = search.apply(request(questions.get(i)));
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (result.mode() != Mode.HYBRID) {
        throw new IllegalStateException("Answered by words alone: " + result.notice());
      }
    }
    return millis;
  }

  private static List<String> row(String what, double[] times) {
    double[] millis = times.clone();
    Arrays.sort(millis);
    return List.of(
        what,
        "%.2f".formatted(millis[millis.length / 2]),
        "%.2f".formatted(millis[millis.length * 95 / 100]),
        "%.2f".formatted(millis[millis.length * 99 / 100]),
        "%.2f".formatted(millis[millis.length - 1]));
  }
}
