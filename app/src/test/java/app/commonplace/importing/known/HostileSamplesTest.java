package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sample, cut off anywhere and with wrong values in any place, is read as far as it goes or
/// refused in a sentence; nothing else is ever thrown.
class HostileSamplesTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final List<String> WRONG =
      List.of("null", "[]", "{}", "0", "-1e9", "\"\"", "\"\\ud800\\u0000\"", "[[[[1]]]]", "true");

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !SAMPLES.equals(file.getParent()))
          .filter(file -> !file.toString().matches(".*\\.(png|wav|dat)"))
          .filter(file -> file.toFile().length() < 20_000)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aCutFileIsReadAsFarAsItGoes(Path sample) throws IOException {
    byte[] whole = Files.readAllBytes(sample);
    for (int part = 1; part < 12; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 12);
      readOrRefuse(Files.write(folder.resolve(String.valueOf(sample.getFileName())), cut));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void wrongValuesInAnyPlaceAreNoAccident(Path sample) throws IOException {
    String whole = new String(Files.readAllBytes(sample), StandardCharsets.UTF_8);
    Assumptions.assumeFalse(
        whole.startsWith("SQLite format"), "databases have a test of their own");
    List<Mutation.Span> values = Mutation.values(whole);
    long seed = sample.getFileName().toString().hashCode();
    var random = new Random(seed);
    for (int round = 0; round < Math.min(60, values.size()); round++) {
      Mutation.Span at = values.get(random.nextInt(values.size()));
      String wrong = WRONG.get(random.nextInt(WRONG.size()));
      String text = whole.substring(0, at.start()) + wrong + whole.substring(at.end());
      try {
        readOrRefuse(Files.writeString(folder.resolve("file"), text));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", " + wrong + " at " + at.start(), e);
      }
    }
  }

  private static void readOrRefuse(Path file) {
    try {
      List<Item> items = ExportFiles.items(file);
      for (Item item : items) {
        if (item instanceof Item.Draft draft) {
          assertThat(draft.draft().passages()).isNotEmpty();
          assertThat(draft.draft().externalId()).isNotBlank();
        }
      }
    } catch (Problem problem) {
      assertThat(problem.sentence()).isNotBlank();
    }
  }
}
