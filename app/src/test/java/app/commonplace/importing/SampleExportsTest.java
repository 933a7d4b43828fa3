package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleExportsTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final Set<String> NOT_COPIED = Set.of("pom.xml", "README.md", "index.txt");

  /// What the demo copies: it reads the list from the class path, where folders cannot be listed.
  @Test
  void theIndexNamesEveryFileThatTheDemoCopies() throws IOException {
    List<String> listed = Files.readAllLines(SAMPLES.resolve("index.txt"));
    assertThat(listed).isEqualTo(filesToCopy());
    assertThat(listed)
        .allSatisfy(
            file -> assertThat(getClass().getResource("/samples/" + file)).as(file).isNotNull());
  }

  private static List<String> filesToCopy() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !NOT_COPIED.contains(file) && !file.startsWith("target/"))
          .filter(file -> !file.endsWith(".expected.json"))
          .sorted()
          .toList();
    }
  }
}
