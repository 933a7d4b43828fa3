package app.commonplace.bench;

import app.commonplace.embedding.BuiltInModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// How well questions are answered, beside what is known of others on the same data. The data is
/// not part of the project: `quality` says so and ends when its folder is not there.
final class QualityBenchmark {
  private static final String USAGE =
      "usage: bench/run quality policies|shapes|product [keyword|hybrid|meaning]";

  private final Path data;
  private final Cache cache;
  private final Report report;

  private QualityBenchmark(Path data, Cache cache, Report report) {
    this.data = data;
    this.cache = cache;
    this.report = report;
  }

  /// @param arguments what to measure, `policies` when there is none; the folder of the data is the
  ///   property `bench.retrieval`
  static void run(Cache cache, String[] arguments, Report report) throws IOException {
    Path data = Path.of(System.getProperty("bench.retrieval", "../shared/retrieval"));
    if (!Files.isDirectory(data.resolve("locomo"))) {
      report.line("Skipped: there is no data in %s.".formatted(data.toAbsolutePath().normalize()));
      return;
    }
    var benchmark = new QualityBenchmark(data, cache, report);
    switch (arguments.length == 0 ? "policies" : arguments[0]) {
      case "policies" -> benchmark.policies();
      case "shapes" -> benchmark.shapes();
      case "product" ->
          QualityProduct.run(data, cache, arguments.length > 1 ? arguments[1] : "keyword", report);
      default -> report.line(USAGE);
    }
  }

  private void policies() throws IOException {
    Locomo locomo = Locomo.read(data);
    SciFact articles = SciFact.read(data);
    for (BuiltInModel model : BuiltInModel.values()) {
      try (VectorCache vectors = VectorCache.open(cache.folder(), model)) {
        report.section("LoCoMo by exact scans, " + model.word());
        new LocomoPolicies(locomo, model, vectors, report).run();
        report.section("SciFact by exact scans, " + model.word());
        report.line(
            "Goals for both together: at least 0.70, aim 0.73; never below a side alone by more than 0.01.");
        new SciFactPolicies(articles, model, vectors)
            .run(report, new int[] {vectors.embedder().budget()});
      }
    }
  }

  private void shapes() throws IOException {
    Locomo locomo = Locomo.read(data);
    SciFact articles = SciFact.read(data);
    BuiltInModel model = BuiltInModel.MINI_LM;
    try (VectorCache vectors = VectorCache.open(cache.folder(), model)) {
      report.section("Pieces of long texts, " + model.word());
      new ChunkingPolicies(data, vectors)
          .run(report, new int[] {128, 200, 256}, new int[] {0, 30, 60});
      new SciFactPolicies(articles, model, vectors).run(report, budgets(vectors));
      report.section("Windows over turns, " + model.word());
      new LocomoPolicies(locomo, model, vectors, report).shapes();
    }
  }

  private static int[] budgets(VectorCache vectors) {
    int most = vectors.embedder().budget();
    return Arrays.stream(new int[] {128, 200, 256}).filter(budget -> budget <= most).toArray();
  }
}
