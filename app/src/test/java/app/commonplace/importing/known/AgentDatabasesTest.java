package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases that agents keep their sessions in.
class AgentDatabasesTest {
  @TempDir Path folder;

  private Path database(String... statements) throws SQLException {
    Path file = folder.resolve("agent.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return file;
  }

  @Test
  void goose() throws SQLException {
    Path file =
        database(
            "CREATE TABLE sessions (id TEXT, name TEXT, working_dir TEXT, created_at TEXT, updated_at TEXT, model_config_json TEXT)",
            "CREATE TABLE messages (id INTEGER PRIMARY KEY, message_id TEXT, session_id TEXT, role TEXT, content_json TEXT, created_timestamp INTEGER, metadata_json TEXT)",
            "INSERT INTO sessions VALUES ('s1', 'Login', '/w', '2026-01-02 10:00:00', '2026-01-02 10:01:00', '{\"model_name\":\"m-1\"}')",
            "INSERT INTO messages VALUES (1, 'a', 's1', 'user', '[{\"type\":\"text\",\"text\":\"Fix it\"}]', 1767348001, '{\"userVisible\":true}')",
            "INSERT INTO messages VALUES (2, 'b', 's1', 'assistant', '[{\"type\":\"toolRequest\",\"id\":\"t1\",\"toolCall\":{\"status\":\"error\",\"error\":\"no such tool\"}}]', 1767348002, NULL)",
            "INSERT INTO messages VALUES (3, 'c', 's1', 'user', '[{\"type\":\"toolResponse\",\"id\":\"t1\",\"toolResult\":{\"status\":\"error\",\"error\":\"denied\"}}]', 1767348003, '{\"userVisible\":false}')");

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading goose is experimental: compare what came with what you know was there.
            conversation goose s1 “Login” model=m-1 project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z leaf=c
            a user at=2026-01-02T10:00:01Z
              prose: Fix it
            b after a assistant model=m-1 at=2026-01-02T10:00:02Z
              tool_call {call_id=t1}:\s
            c after b tool at=2026-01-02T10:00:03Z hidden
              tool_result {call_id=t1, error=true}: denied
            """);
  }

  @Test
  void openCode() throws SQLException {
    Path file =
        database(
            "CREATE TABLE session (id TEXT, parent_id TEXT, directory TEXT, title TEXT, time_created INTEGER, time_updated INTEGER, revert TEXT)",
            "CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT)",
            "CREATE TABLE part (id TEXT, message_id TEXT, session_id TEXT, data TEXT)",
            "INSERT INTO session VALUES ('s1', NULL, '/w', 'Login', 1767348000000, 1767348060000, NULL)",
            "INSERT INTO message VALUES ('m1', 's1', 1767348001000, '{\"role\":\"user\",\"time\":{\"created\":1767348001000}}')",
            "INSERT INTO message VALUES ('m2', 's1', 1767348002000, '{\"role\":\"assistant\",\"modelID\":\"m-1\",\"time\":{\"created\":1767348002000}}')",
            "INSERT INTO part VALUES ('p1', 'm1', 's1', '{\"type\":\"text\",\"text\":\"Fix it\"}')",
            "INSERT INTO part VALUES ('p2', 'm2', 's1', '{\"type\":\"reasoning\",\"text\":\"Hm\"}')",
            "INSERT INTO part VALUES ('p3', 'm2', 's1', '{\"type\":\"text\",\"text\":\"Done.\"}')");

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading opencode is experimental: compare what came with what you know was there.
            conversation opencode s1 “Login” model=m-1 project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z leaf=m2
            m1 user at=2026-01-02T10:00:01Z
              prose: Fix it
            m2 after m1 assistant model=m-1 at=2026-01-02T10:00:02Z
              thinking: Hm
              prose: Done.
            """);
  }
}
