package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a small file of every dialect, from the table in `dialects.txt`.
class DialectCasesTest {
  @TempDir Path folder;

  static List<Cases> cases() throws IOException {
    return Cases.in(DialectCasesTest.class, "dialects.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFileBecomesWhatItSays(Cases dialect) throws IOException {
    List<Item> items = ExportFiles.items(ExportFiles.json(folder, dialect.input()));
    assertThat(DraftText.of(items).strip()).isEqualTo(dialect.expected());
  }
}
