package app.commonplace.bench;

import app.commonplace.indexing.MeaningFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.store.FSDirectory;

/// What forms of the vector index are worth: how many of the nearest are found, how fast, in what
/// room, beside looking at all, Lucene as it comes, hnswlib and faiss on the same vectors.
final class VectorBenchmark {
  private static final int QUESTIONS = 300;
  private static final int NEAREST = 10;
  private static final int[] FAN_OUTS = {20, 50, 100, 200, 400};
  private static final int ROUNDS = 3;
  private static final String FIELD = "vector";

  private static final List<MeaningFormat> FORMATS =
      List.of(
          new MeaningFormat(1, 16, 100),
          new MeaningFormat(2, 16, 100),
          new MeaningFormat(4, 16, 100),
          new MeaningFormat(8, 16, 100),
          new MeaningFormat(4, 16, 200),
          new MeaningFormat(4, 32, 100),
          new MeaningFormat(4, 32, 200),
          new MeaningFormat(8, 32, 200));

  private static final List<String> HEAD =
      List.of(
          "form",
          "made in s",
          "MB",
          "segments",
          "recall@10 at p50 ms, fan-out 20",
          "50",
          "100",
          "200",
          "400");

  private final Cache cache;
  private final VectorFile vectors;
  private final List<float[]> questions;
  private final List<Set<Integer>> exact = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private VectorBenchmark(Cache cache, VectorFile vectors, List<float[]> questions) {
    this.cache = cache;
    this.vectors = vectors;
    this.questions = questions;
  }

  /// @param arguments a number of vectors and what to try: `formats`, `growth`
  /// @param data a folder of real vectors to grow others from
  static void run(Cache cache, String[] arguments, Path data, Report report) throws IOException {
    GrownVectors grown = GrownVectors.of(data);
    if (grown.isEmpty()) {
      report.line("Skipped: there are no vectors in %s.".formatted(data.toAbsolutePath()));
      return;
    }
    String what = arguments.length > 1 ? arguments[1] : "formats";
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    List<MeaningFormat> formats = what.equals("formats") ? FORMATS : List.of(MeaningFormat.USUAL);
    report.section("%,d vectors".formatted(count));
    List<float[]> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(grown.vector(-1L - i));
    }
    VectorFile file = VectorFile.grown(cache.folder().resolve("grown-" + count), count, grown);
    var benchmark = new VectorBenchmark(cache, file, questions);
    benchmark.exact();
    for (MeaningFormat format : formats) {
      benchmark.index(format.toString(), format.codec());
    }
    if (what.equals("formats")) {
      benchmark.index("peer: Lucene as it comes", new Lucene104Codec());
    }
    report.table(HEAD, benchmark.rows);
    if (what.equals("formats")) {
      Peers.run(cache.folder(), file, questions, report);
    }
  }

  private void exact() {
    double[] millis = new double[questions.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      exact.add(vectors.nearest(questions.get(i), NEAREST));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    rows.add(
        List.of(
            "exact scan of full vectors", "0", mb(vectors.bytes()), "1", "1.000 at " + ms(millis)));
  }

  private void index(String name, Codec codec) throws IOException {
    Path folder = cache.folder().resolve("scratch-vectors");
    clear(folder);
    try (var directory = FSDirectory.open(folder)) {
      var config =
          new IndexWriterConfig().setCodec(codec).setRAMBufferSizeMB(64).setCommitOnClose(false);
      try (var writer = new IndexWriter(directory, config)) {
        long start = System.nanoTime();
        for (int i = 0; i < vectors.size(); i++) {
          var document = new Document();
          document.add(
              new KnnFloatVectorField(
                  FIELD, vectors.vector(i), VectorSimilarityFunction.DOT_PRODUCT));
          writer.addDocument(document);
        }
        writer.flush();
        settle(writer);
        writer.commit();
        measure(name, directory, folder, (System.nanoTime() - start) / 1e9);
        writer.forceMerge(1);
        writer.commit();
        measure(name + ", one segment", directory, folder, (System.nanoTime() - start) / 1e9);
      }
    }
    clear(folder);
  }

  private static void settle(IndexWriter writer) throws IOException {
    if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
      writer.maybeMerge();
      merges.sync();
    }
  }

  private void measure(String name, FSDirectory directory, Path folder, double seconds)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      var row = new ArrayList<String>();
      row.add(name);
      row.add("%.0f".formatted(seconds));
      row.add(mb(size(folder)));
      row.add(Integer.toString(reader.leaves().size()));
      for (int fanOut : FAN_OUTS) {
        row.add(cell(reader, fanOut));
      }
      rows.add(row);
      System.err.println(row);
    }
  }

  private String cell(DirectoryReader reader, int fanOut) throws IOException {
    int found = 0;
    double[] millis = new double[questions.size() * ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < questions.size(); i++) {
        long start = System.nanoTime();
        List<ScoreDoc> nearest = nearest(reader, questions.get(i), fanOut);
        if (round >= 0) { // the first round warms up
          millis[round * questions.size() + i] = (System.nanoTime() - start) / 1e6;
        }
        if (round == 0) {
          found +=
              (int)
                  nearest.stream()
                      .map(hit -> key(reader, hit.doc))
                      .filter(exact.get(i)::contains)
                      .count();
        }
      }
    }
    double recall = (double) found / NEAREST / questions.size();
    return "%.3f at %s".formatted(recall, ms(millis));
  }

  /// The nearest vectors, judged by full vectors.
  private static List<ScoreDoc> nearest(DirectoryReader reader, float[] question, int fanOut)
      throws IOException {
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    ScoreDoc[] hits =
        searcher.search(new KnnFloatVectorQuery(FIELD, question, fanOut), fanOut).scoreDocs;
    Arrays.sort(hits, (a, b) -> Integer.compare(a.doc, b.doc));
    LeafReaderContext leaf = null;
    VectorScorer scorer = null;
    for (ScoreDoc hit : hits) {
      LeafReaderContext of = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
      if (scorer == null || of != leaf) {
        leaf = of;
        FloatVectorValues values = leaf.reader().getFloatVectorValues(FIELD);
        scorer = values.rescorer(question);
      }
      scorer.iterator().advance(hit.doc - of.docBase);
      hit.score = scorer.score();
    }
    Arrays.sort(hits, (a, b) -> Float.compare(b.score, a.score));
    return Arrays.stream(hits).limit(NEAREST).toList();
  }

  /// Vectors are told by what they are: merges of segments give them other numbers.
  private static Integer key(DirectoryReader reader, int document) {
    try {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      FloatVectorValues values = leaf.reader().getFloatVectorValues(FIELD);
      return Arrays.hashCode(values.vectorValue(document - leaf.docBase));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String mb(long bytes) {
    return "%,d".formatted(bytes >> 20);
  }

  private static String ms(double[] times) {
    double[] millis = times.clone();
    Arrays.sort(millis);
    return String.format(Locale.ROOT, "%.2f", millis[millis.length / 2]);
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
