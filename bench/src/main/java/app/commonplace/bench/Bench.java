package app.commonplace.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Runs one benchmark: `import`, `keyword` or `hybrid` with a number of messages, or `quality
/// [WHAT]`.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    String what = arguments.length > 0 ? arguments[0] : "";
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    Cache cache = Cache.open(Path.of(System.getProperty("bench.cache", "bench/target/cache")));
    var report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    report.line(setting());
    switch (what) {
      case "import" -> ImportBenchmark.run(cache, size(rest), report);
      case "again" -> AgainBenchmark.run(cache, rest[0], Integer.parseInt(rest[1]), report);
      case "keyword" -> KeywordBenchmark.run(cache, size(rest), report);
      case "hybrid" ->
          HybridBenchmark.run(cache, size(rest), retrieval().resolve("vectors"), report);
      case "vectors" -> VectorBenchmark.run(cache, rest, retrieval().resolve("vectors"), report);
      case "duplicates" -> DuplicatesBenchmark.run(cache, size(rest), report);
      case "embedding" -> EmbeddingBenchmark.run(cache, report);
      case "asked" -> AskedBenchmark.run(retrieval(), cache, report);
      case "quality" -> QualityBenchmark.run(cache, rest, report);
      case "archive" -> report.line(cache.archive(size(rest)).toString());
      default ->
          report.line(
              "usage: bench/run import|keyword|hybrid|duplicates|archive [MESSAGES],"
                  + " again chatgpt|claude|sessions COUNT, vectors [COUNT] [WHAT],"
                  + " embedding, asked, or quality [WHAT]");
    }
  }

  private static Path retrieval() {
    return Path.of(System.getProperty("bench.retrieval", "../shared/retrieval"));
  }

  private static int size(String[] rest) {
    return rest.length > 0 ? Integer.parseInt(rest[0]) : 100_000;
  }

  private static String setting() {
    return "%s, Java %s, %d processors, %s %s"
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
