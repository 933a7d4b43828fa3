package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.archive.Archive;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several agents write lines with the keys of Claude Code: each is known by a mark of its own, and
/// nobody is asked.
class LikeClaudeCodeTest {
  private static final String LINE =
      """
      {"uuid":"u1","parentUuid":null,"sessionId":%s,"timestamp":"2026-01-01T10:00:00Z","type":"user","cwd":"/w","message":{"role":"user","content":%s}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "session-5b1e6c2a"     | "Fix it"                                  | iflow
          "5b1e6c2a-0f3d"        | "Fix it"                                  | claude-code
          "session_5b1e6c2a"     | "Fix it"                                  | claude-code
          "5b1e6c2a-0f3d"        | "What is {\\"sessionId\\":\\"session-1\\"}?"  | claude-code
          "session-5b1e6c2a"     | "What is {\\"sessionId\\":\\"5b1e\\"}?"       | iflow
          """)
  void theIdOfTheSessionTells(String id, String said, String provider) throws IOException {
    Path file = ExportFiles.json(folder, LINE.formatted(id, said));

    assertThat(ExportFiles.drafts(file)).extracting(EntryDraft::provider).containsExactly(provider);
    assertThat(doubts(file)).isEmpty();
  }

  private static List<Doubt> doubts(Path file) throws IOException {
    try (Archive archive = ExportFiles.open(file)) {
      return KnownFormats.all().look(archive, Answers.NONE).doubts();
    }
  }
}
