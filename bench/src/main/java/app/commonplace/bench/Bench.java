package app.commonplace.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Runs one benchmark: `import [MESSAGES]` or `keyword [MESSAGES]`.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    String what = arguments.length > 0 ? arguments[0] : "";
    int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Cache cache = Cache.open(Path.of(System.getProperty("bench.cache", "bench/target/cache")));
    var report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    report.line(setting());
    switch (what) {
      case "import" -> ImportBenchmark.run(cache, size, report);
      case "keyword" -> KeywordBenchmark.run(cache, size, report);
      case "archive" -> report.line(cache.archive(size).toString());
      default -> report.line("usage: bench/run import|keyword|archive [MESSAGES]");
    }
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
