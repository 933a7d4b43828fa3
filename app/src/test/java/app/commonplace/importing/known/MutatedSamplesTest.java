package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.archive.Archives.Reading;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sample, damaged in several places at once, is imported as far as it goes, with counts that
/// add up, or refused in a sentence; nothing else is ever thrown. A few damages of each are tried
/// always; `-Dfuzz.seconds=60` tries new ones that long for each sample, and says the seed of one
/// that fails. Files that failed once lie in `found`, and are always tried.
class MutatedSamplesTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final Path FOUND =
      Path.of("src/test/resources/app/commonplace/importing/known/found").toAbsolutePath();
  private static final int ALWAYS = 8;

  /// Entries and asides of a file cannot be more than its bytes: a reader that goes on and on at
  /// one place is stopped by this rather than by a clock.
  private static final int STEPS = 2_000_000;

  private static final Duration LONGER = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 0));

  @TempDir Path folder;

  static List<Path> samples() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> !file.endsWith("target"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedExportIsReadAsFarAsItGoesOrRefused(Path sample) throws IOException {
    Path copy = copy(sample);
    List<Path> files = damageable(copy);
    long first = LONGER.isZero() ? 1 : System.nanoTime();
    long end = System.nanoTime() + LONGER.toNanos();
    try (Library library = Library.open(folder.resolve("l.commonplace"), Access.CREATE)) {
      for (long seed = first; seed < first + ALWAYS || System.nanoTime() < end; seed++) {
        var random = new Random(seed);
        Path file = files.get(random.nextInt(files.size()));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Mutation.of(whole, random));
        readOrRefuse(library, copy, sample.getFileName() + ", " + file.getFileName(), seed);
        Files.write(file, whole);
      }
    }
  }

  static List<Cases> dialects() throws IOException {
    return Cases.in(DialectCasesTest.class, "dialects.txt");
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aDamagedFileOfADialectIsReadAsFarAsItGoesOrRefused(Cases dialect) throws IOException {
    byte[] whole = ExportFiles.bytes(dialect.input());
    Path file = folder.resolve("export.json");
    long first = LONGER.isZero() ? 1 : System.nanoTime();
    long end = System.nanoTime() + LONGER.toNanos();
    try (Library library = Library.open(folder.resolve("l.commonplace"), Access.CREATE)) {
      for (long seed = first; seed < first + ALWAYS || System.nanoTime() < end; seed++) {
        Files.write(file, Mutation.of(whole, new Random(seed)));
        readOrRefuse(library, file, dialect.rule(), seed);
      }
    }
  }

  @Test
  void whatFailedOnceIsReadOrRefused() throws IOException {
    try (var files = Files.list(FOUND);
        Library library = Library.open(folder.resolve("l.commonplace"), Access.CREATE)) {
      for (Path file : files.sorted().toList()) {
        readOrRefuse(library, file, String.valueOf(file.getFileName()), 0);
      }
    }
  }

  private static void readOrRefuse(Library library, Path path, String what, long seed) {
    try {
      int[] steps = {0};
      for (var found : KnownFormats.all().find(path, Reading.STANDARD)) {
        try (var archive = found.open(Reading.STANDARD)) {
          for (var export : KnownFormats.all().detect(archive)) {
            export.read(_ -> assertThat(++steps[0]).isLessThan(STEPS));
          }
        }
      }
      for (Receipt receipt : importInto(library, path)) {
        assertThat(receipt.tally().addsUp()).as("%s", receipt.tally()).isTrue();
      }
    } catch (Problem problem) {
      assertThat(problem.sentence()).isNotBlank();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(what + ", seed " + seed, e);
    }
  }

  private static List<Receipt> importInto(Library library, Path path) {
    return new Importer(library, KnownFormats.all(), Clock.systemUTC())
        .importAll(List.of(path), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
  }

  private Path copy(Path sample) throws IOException {
    Path copy = folder.resolve("export");
    try (var files = Files.walk(sample)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(sample.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  private static List<Path> damageable(Path copy) throws IOException {
    try (var files = Files.walk(copy)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(png|wav|dat)"))
          .sorted()
          .toList();
    }
  }
}
