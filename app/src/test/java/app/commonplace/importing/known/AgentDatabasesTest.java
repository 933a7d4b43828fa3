package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
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

  private static final String ASKED = "11".repeat(32);
  private static final String ANSWER = "22".repeat(32);
  private static final String RESULT = "33".repeat(32);
  private static final String INNER = "44".repeat(32);
  private static final String ROOT = "55".repeat(32);

  private static String blob(String id, String json) {
    return "INSERT INTO blobs VALUES ('%s', CAST('%s' AS BLOB))".formatted(id, json);
  }

  private static String list(String id, String hex) {
    return "INSERT INTO blobs VALUES ('%s', x'%s')".formatted(id, hex);
  }

  private static String about(String json) {
    String hex = HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8));
    return "INSERT INTO meta VALUES ('0', '" + hex + "')";
  }

  @Test
  void anAgentOfCursorIsReadFromTheListThatItNamesLast() throws SQLException {
    Path file =
        database(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)",
            "CREATE TABLE blobs (id TEXT PRIMARY KEY, data BLOB)",
            about(
                "{\"agentId\":\"a1\",\"latestRootBlobId\":\"%s\",\"name\":\"Login\",\"createdAt\":1767348000000,\"lastUsedModel\":\"m-1\"}"
                    .formatted(ROOT)),
            blob(
                ASKED,
                "{\"role\":\"user\",\"content\":\"<user_info>linux</user_info>\\n<user_query>\\nFix it\\n</user_query>\"}"),
            blob(
                ANSWER,
                "{\"id\":\"1\",\"role\":\"assistant\",\"content\":[{\"type\":\"reasoning\",\"text\":\"Hm\",\"providerOptions\":{\"cursor\":{\"modelName\":\"m-2\"}}},{\"type\":\"tool-call\",\"toolCallId\":\"t1\",\"toolName\":\"Shell\",\"args\":{\"command\":\"ls\"}}]}"),
            blob(
                RESULT,
                "{\"role\":\"tool\",\"content\":[{\"type\":\"tool-result\",\"toolCallId\":\"t1\",\"toolName\":\"Shell\",\"result\":\"a.go\"}]}"),
            blob("66".repeat(32), "{\"role\":\"user\",\"content\":\"taken back\"}"),
            list(INNER, "0a20" + ANSWER + "0a20" + RESULT),
            list(ROOT, "0a20" + ASKED + "0a20" + INNER + "0a20" + "77".repeat(32) + "4a022f77"));

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading cursor is experimental: compare what came with what you know was there.
            ! part Messages that the session names and the database lacks: 1.
            ! skipped Messages that the session leads to no more were left out (1).
            conversation cursor a1 “Login” model=m-1 project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:00:00Z leaf=RESULT
            ASKED/added system hidden
              prose: <user_info>linux</user_info>
            ASKED after ASKED/added user
              prose: Fix it
            ANSWER after ASKED assistant model=m-2
              thinking: Hm
              tool_call language=bash name=Shell {call_id=t1}: ls
            RESULT after ANSWER tool
              tool_result name=Shell {call_id=t1}: a.go
            """
                .replace("ASKED", ASKED)
                .replace("ANSWER", ANSWER)
                .replace("RESULT", RESULT));
  }

  @Test
  void aDatabaseWhoseSessionCannotBeReadIsToldAsFailed() throws SQLException {
    Path file =
        database(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)",
            "CREATE TABLE blobs (id TEXT PRIMARY KEY, data BLOB)",
            "INSERT INTO meta VALUES ('0', 'no digits')");

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading cursor is experimental: compare what came with what you know was there.
            failed at agent.db: What this database says of its session cannot be read.
            """);
  }
}
