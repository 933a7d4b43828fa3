package app.commonplace.bench;

import app.commonplace.importing.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How fast an export comes in, and how much faster when it is imported again: ChatGPT, Claude, and
/// a folder of sessions of Claude Code. Says the heap in use after each.
final class AgainBenchmark {
  private static final long SEED = 1;

  private AgainBenchmark() {}

  static void run(Cache cache, String what, int count, Report report) throws IOException {
    Path export = export(cache, what, count);
    Path file = cache.scratch("again.commonplace");
    Receipt first = ImportBenchmark.importOnce(export, file);
    long heap = heap();
    Receipt again = ImportBenchmark.importOnce(export, file);
    report.section("Import and import again: " + what);
    report.line(
        "%,d entries, %,d messages, %,d MB; heap in use afterwards %,d MB, again %,d MB"
            .formatted(
                first.tally().entries().inFile(),
                first.tally().passages().inFile(),
                bytes(export) >> 20,
                heap >> 20,
                heap() >> 20));
    report.table(
        List.of("", "seconds", "messages/s"), List.of(row("first", first), row("again", again)));
    report.line("again: %.1f times as fast".formatted(first.seconds() / again.seconds()));
  }

  private static List<String> row(String name, Receipt receipt) {
    double rate = receipt.tally().passages().inFile() / receipt.seconds();
    return List.of(name, "%.1f".formatted(receipt.seconds()), "%,.0f".formatted(rate));
  }

  private static Path export(Cache cache, String what, int count) throws IOException {
    if (what.equals("chatgpt")) {
      return cache.archive(count);
    }
    Path export = cache.folder().resolve(what + "-" + count);
    if (!Files.exists(export)) {
      var generator = new ClaudeGenerator(SEED);
      Path making = cache.folder().resolve("making-" + what + "-" + System.nanoTime());
      if (what.equals("sessions")) {
        generator.sessions(making, count);
      } else {
        generator.archive(making, count);
      }
      Files.move(making, export);
    }
    return export;
  }

  private static long bytes(Path export) throws IOException {
    try (var files = Files.walk(export)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
