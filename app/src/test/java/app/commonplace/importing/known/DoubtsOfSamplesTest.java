package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A person is asked about real files only where a format merely guesses.
class DoubtsOfSamplesTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();

  @Test
  void noSampleIsOfTwoFormats() throws IOException {
    assertThat(undecided(SAMPLES)).isEmpty();
  }

  @Test
  void noFileOfTheCorpusIsOfTwoFormats() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Corpus.FOLDER), "no corpus beside this checkout");
    assertThat(undecided(Corpus.FOLDER)).isEmpty();
  }

  private static List<String> undecided(Path folder) throws IOException {
    var undecided = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (Doubt doubt : doubts(file)) {
          if (doubt.choices().getFirst().certain()) {
            undecided.add(folder.relativize(file) + ": " + doubt.choices());
          }
        }
      }
    }
    return undecided;
  }

  private static List<Doubt> doubts(Path file) {
    try (Archive archive = Archives.open(file)) {
      return KnownFormats.all().look(archive, Answers.NONE).doubts();
    } catch (Problem _) {
      return List.of(); // damaged on purpose
    }
  }
}
