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

/// What each rule of the sessions of coding agents makes of its file, from the table in
/// `agents.txt`.
class AgentCasesTest {
  @TempDir Path folder;

  static List<Cases> cases() throws IOException {
    return Cases.in(AgentCasesTest.class, "agents.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRuleHolds(Cases rule) throws IOException {
    List<Item> items = ExportFiles.items(ExportFiles.json(folder, rule.input()));
    assertThat(DraftText.of(items).strip()).isEqualTo(rule.expected());
  }
}
