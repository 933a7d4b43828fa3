package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every format is on the page that says how to get its export, and an experimental one says so.
class ImportingPageTest {
  private static final Path PAGE = Path.of("..", "docs", "IMPORTING.md");

  static Stream<String> words() {
    return KnownFormats.all().all().stream()
        .map(Format::name)
        .filter(name -> !isNamedElsewhere(name));
  }

  /// Described in prose or on a page of its own.
  private static boolean isNamedElsewhere(String name) {
    return name.equals("commonplace") || name.equals("documents");
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyFormatHasARow(String word) throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `" + word + "` |"))
            .toList();

    assertThat(rows).hasSize(1);
    Format format = KnownFormats.all().named(word).orElseThrow();
    assertThat(rows.getFirst().contains("experimental")).isEqualTo(format.isExperimental());
  }
}
