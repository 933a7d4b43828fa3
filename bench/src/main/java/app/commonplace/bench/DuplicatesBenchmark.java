package app.commonplace.bench;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.twins.Detector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long it takes to find duplicates: the first time, when every conversation is read, and again
/// when nothing has changed; beside reading all texts, which nobody can do without.
final class DuplicatesBenchmark {
  private DuplicatesBenchmark() {}

  static void run(Cache cache, int messages, Report report) throws IOException {
    Path file = cache.scratch("duplicates.commonplace");
    Files.copy(cache.library(messages), file);
    report.section("Duplicates, %,d messages".formatted(messages));
    try (Library library = Library.open(file, Access.WRITE)) {
      double bare = seconds(() -> readAll(library));
      var detector = new Detector(library);
      Detector.Found[] found = new Detector.Found[1];
      double first = seconds(() -> found[0] = detector.find(CancelSignal.NEVER, Progress.NONE));
      double again = seconds(() -> detector.find(CancelSignal.NEVER, Progress.NONE));
      report.line(
          "%,d conversations read, %,d pairs looked at, %,d found"
              .formatted(found[0].read(), found[0].compared(), found[0].found()));
      report.line(
          "first time %.1f s, again %.3f s; reading all texts alone %.1f s (ratio %.1f)"
              .formatted(first, again, bare, first / bare));
    }
  }

  private static void readAll(Library library) {
    library.read(reading -> {
      long characters = 0;
      for (var entry : reading.entries().all()) {
        for (var line : reading.spoken().of(entry.id())) {
          characters += line.text().length();
        }
      }
      return characters;
    });
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
