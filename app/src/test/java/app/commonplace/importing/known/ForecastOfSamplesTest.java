package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Forecast;
import app.commonplace.importing.Happening;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Trial;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a dry run says of real files is what the import then does.
class ForecastOfSamplesTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();

  /// Larger ones take long and say no more.
  private static final long MOST_BYTES = 400_000;

  @TempDir Path folder;

  @Test
  void allSamplesInOneDrop() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> samples =
          files
              .filter(file -> Files.exists(SAMPLES.resolve(file.getFileName() + ".expected.json")))
              .sorted()
              .toList();
      assertThat(samples).hasSizeGreaterThan(30);
      compare(samples);
    }
  }

  @Test
  void theCorpusInOneDrop() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Corpus.FOLDER), "no corpus beside this checkout");
    try (Stream<Path> files = Files.walk(Corpus.FOLDER)) {
      var small = new ArrayList<Path>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) < MOST_BYTES) {
          small.add(file);
        }
      }
      compare(small);
    }
  }

  private void compare(List<Path> files) {
    try (Library library = Library.open(folder.resolve("l.commonplace"), Access.CREATE);
        var trial = new Trial()) {
      var importer = new Importer(library, KnownFormats.all(), Clock.systemUTC());
      List<String> foretold = lines(importer, files, ImportOptions.looking(trial));
      assertThat(library.<Integer>read(r -> r.entries().all().size())).isZero();
      List<String> happened = lines(importer, files, ImportOptions.USUAL);
      assertThat(foretold).isEqualTo(happened).isNotEmpty();
    }
  }

  private static List<String> lines(Importer importer, List<Path> files, ImportOptions options) {
    var forecast = new Forecast();
    for (Path file : files) {
      try {
        importer.importAll(List.of(file), options, forecast, CancelSignal.NEVER);
      } catch (Problem problem) {
        // the corpus holds what nobody can read; both say so
        assertThat(problem.code()).isNotEqualTo(ProblemCode.INTERNAL);
      }
    }
    return forecast.lines().stream().map(ForecastOfSamplesTest::told).sorted().toList();
  }

  private static String told(Happening one) {
    return "%s %s %s %s %s %s"
        .formatted(one.name(), one.archives(), one.title(), one.when(), one.tally(), one.reason());
  }
}
