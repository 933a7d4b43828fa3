package app.commonplace.importing.known;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Small databases as agents keep their sessions in, by the statements that make them.
public final class AgentDatabases {
  static final String ASKED = "11".repeat(32);
  static final String ANSWER = "22".repeat(32);
  static final String RESULT = "33".repeat(32);
  private static final String INNER = "44".repeat(32);
  private static final String ROOT = "55".repeat(32);

  static final List<String> GOOSE =
      List.of(
          "CREATE TABLE sessions (id TEXT, name TEXT, working_dir TEXT, created_at TEXT, updated_at TEXT, model_config_json TEXT, parent_session_id TEXT, archived_at TEXT)",
          "CREATE TABLE messages (id INTEGER PRIMARY KEY, message_id TEXT, session_id TEXT, role TEXT, content_json TEXT, created_timestamp INTEGER, metadata_json TEXT)",
          "INSERT INTO sessions VALUES ('s1', 'Login', '/w', '2026-01-02 10:00:00', '2026-01-02 10:01:00', '{\"model_name\":\"m-1\"}', NULL, '2026-01-03 10:00:00')",
          "INSERT INTO messages VALUES (1, 'a', 's1', 'user', '[{\"type\":\"text\",\"text\":\"Fix it\"}]', 1767348001, '{\"userVisible\":true}')",
          "INSERT INTO messages VALUES (2, 'b', 's1', 'assistant', '[{\"type\":\"toolRequest\",\"id\":\"t1\",\"toolCall\":{\"status\":\"error\",\"error\":\"no such tool\"}}]', 1767348002, NULL)",
          "INSERT INTO messages VALUES (3, 'c', 's1', 'user', '[{\"type\":\"toolResponse\",\"id\":\"t1\",\"toolResult\":{\"status\":\"error\",\"error\":\"denied\"}}]', 1767348003, '{\"userVisible\":false}')",
          "INSERT INTO messages VALUES (4, 'd', 's1', 'assistant', '[{\"type\":\"actionRequired\",\"data\":{\"actionType\":\"elicitation\",\"id\":\"e1\",\"message\":\"Which branch?\"}}]', 1767348004, NULL)",
          "INSERT INTO messages VALUES (5, 'e', 's1', 'user', '[{\"type\":\"actionRequired\",\"data\":{\"actionType\":\"elicitationResponse\",\"id\":\"e1\",\"user_data\":{\"branch\":\"main\"}}}]', 1767348005, NULL)");

  static final List<String> OPEN_CODE =
      List.of(
          "CREATE TABLE session (id TEXT, parent_id TEXT, directory TEXT, title TEXT, time_created INTEGER, time_updated INTEGER, revert TEXT)",
          "CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT)",
          "CREATE TABLE part (id TEXT, message_id TEXT, session_id TEXT, data TEXT)",
          "INSERT INTO session VALUES ('s1', NULL, '/w', 'Login', 1767348000000, 1767348060000, NULL)",
          "INSERT INTO message VALUES ('m1', 's1', 1767348001000, '{\"role\":\"user\",\"time\":{\"created\":1767348001000}}')",
          "INSERT INTO message VALUES ('m2', 's1', 1767348002000, '{\"role\":\"assistant\",\"modelID\":\"m-1\",\"time\":{\"created\":1767348002000}}')",
          "INSERT INTO part VALUES ('p1', 'm1', 's1', '{\"type\":\"text\",\"text\":\"Fix it\"}')",
          "INSERT INTO part VALUES ('p2', 'm2', 's1', '{\"type\":\"reasoning\",\"text\":\"Hm\"}')",
          "INSERT INTO part VALUES ('p3', 'm2', 's1', '{\"type\":\"text\",\"text\":\"Done.\"}')");

  /// Sessions of the second version beside those of the first, of which it took one over.
  static final List<String> OPEN_CODE_LATER =
      List.of(
          "CREATE TABLE session (id TEXT, parent_id TEXT, directory TEXT, title TEXT, time_created INTEGER, time_updated INTEGER, revert TEXT)",
          "CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT)",
          "CREATE TABLE part (id TEXT, message_id TEXT, session_id TEXT, data TEXT)",
          "CREATE TABLE session_v2 (id TEXT, parent_id TEXT, fork_session_id TEXT, directory TEXT, title TEXT, model TEXT, revert TEXT, time_created INTEGER, time_updated INTEGER, time_archived INTEGER)",
          "CREATE TABLE session_message (id TEXT, session_id TEXT, type TEXT, seq INTEGER, time_created INTEGER, time_updated INTEGER, data TEXT)",
          "INSERT INTO session VALUES ('s1', NULL, '/w', 'Login', 1767348000000, 1767348060000, NULL)",
          "INSERT INTO session VALUES ('s2', NULL, '/w', 'Left behind', 1767348000000, 1767348060000, NULL)",
          "INSERT INTO message VALUES ('m1', 's1', 1767348001000, '{\"role\":\"user\",\"time\":{\"created\":1767348001000}}')",
          "INSERT INTO message VALUES ('n1', 's2', 1767348001000, '{\"role\":\"user\",\"time\":{\"created\":1767348001000}}')",
          "INSERT INTO part VALUES ('p1', 'm1', 's1', '{\"type\":\"text\",\"text\":\"Fix it\"}')",
          "INSERT INTO part VALUES ('q1', 'n1', 's2', '{\"type\":\"text\",\"text\":\"Long ago\"}')",
          "INSERT INTO session_v2 VALUES ('s1', NULL, NULL, '/w', 'Login', NULL, NULL, 1767348000000, 1767348060000, NULL)",
          "INSERT INTO session_v2 VALUES ('s3', NULL, 's1', '/w', NULL, NULL, NULL, 1767348000000, 1767348060000, 1767348060000)",
          "INSERT INTO session_message VALUES ('m1', 's1', 'user', 0, 0, 0, '{\"text\":\"Fix it\",\"time\":{\"created\":1767348001000}}')",
          "INSERT INTO session_message VALUES ('m2', 's1', 'assistant', 1, 0, 0, '{\"model\":{\"id\":\"m-1\"},\"content\":[{\"type\":\"reasoning\",\"text\":\"Hm\"},{\"type\":\"tool\",\"id\":\"t1\",\"name\":\"shell\",\"state\":{\"status\":\"completed\",\"input\":{\"command\":\"ls\"},\"content\":[{\"type\":\"text\",\"text\":\"a.go\"},{\"type\":\"file\",\"uri\":\"data:image/png;base64,aGk=\",\"mime\":\"image/png\",\"name\":\"a.png\"}]}},{\"type\":\"text\",\"text\":\"Done.\"}],\"time\":{\"created\":1767348002000}}')",
          "INSERT INTO session_message VALUES ('m3', 's1', 'agent-switched', 2, 0, 0, '{\"agent\":\"plan\",\"time\":{\"created\":1767348003000}}')",
          "INSERT INTO session_message VALUES ('m4', 's1', 'shell', 3, 0, 0, '{\"shellID\":\"h1\",\"command\":\"go test\",\"exit\":1,\"output\":{\"output\":\"no\"},\"time\":{\"created\":1767348004000}}')",
          "INSERT INTO session_message VALUES ('m5', 's1', 'compaction', 4, 0, 0, '{\"status\":\"completed\",\"summary\":\"So far\",\"recent\":\"x\",\"time\":{\"created\":1767348005000}}')",
          "INSERT INTO session_message VALUES ('m6', 's1', 'assistant', 5, 0, 0, '{\"model\":{\"id\":\"m-1\"},\"content\":[{\"type\":\"tool\",\"id\":\"t2\",\"name\":\"read\",\"state\":{\"status\":\"error\",\"input\":{\"path\":\"b\"},\"error\":{\"type\":\"x\",\"message\":\"no such file\"}}}],\"error\":{\"type\":\"x\",\"message\":\"stopped\"},\"time\":{\"created\":1767348006000}}')",
          "INSERT INTO session_message VALUES ('m7', 's1', 'oracle', 6, 0, 0, '{\"time\":{\"created\":1767348007000}}')",
          "INSERT INTO session_message VALUES ('o1', 's3', 'user', 0, 0, 0, '{\"text\":\"And this\",\"files\":[{\"uri\":\"file:///w/b.go\",\"mime\":\"text/plain\",\"name\":\"b.go\"}],\"time\":{\"created\":1767348001000}}')");

  static final List<String> CURSOR_AGENT =
      List.of(
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

  static final List<String> CURSOR =
      List.of(
          "CREATE TABLE cursorDiskKV (key TEXT UNIQUE, value BLOB)",
          "CREATE TABLE ItemTable (key TEXT UNIQUE, value BLOB)",
          "CREATE TABLE composerHeaders (composerId TEXT PRIMARY KEY, isArchived INTEGER, value TEXT)",
          "INSERT INTO composerHeaders VALUES ('gone', 1, '{\"name\":\"Long gone\",\"isArchived\":true,\"workspaceIdentifier\":{\"id\":\"w\",\"uri\":{\"fsPath\":\"/w\",\"scheme\":\"file\"}}}')",
          value(
              "composerData:c1",
              "{\"composerId\":\"c1\",\"name\":\"Fix\",\"text\":\"half a thought\",\"fullConversationHeadersOnly\":[{\"bubbleId\":\"b1\"},{\"bubbleId\":\"b2\"},{\"bubbleId\":\"b3\"},{\"bubbleId\":\"b4\"}],\"latestConversationSummary\":{\"lastBubbleId\":\"b2\",\"summary\":{\"summary\":\"So far: a look.\"}},\"todos\":[{\"content\":\"Look\",\"status\":\"completed\"}]}"),
          value(
              "bubbleId:c1:b1",
              "{\"type\":1,\"text\":\"Fix it\",\"images\":[{\"uuid\":\"i\",\"data\":{\"0\":104,\"1\":105}}],\"context\":{\"fileSelections\":[{\"uri\":{\"fsPath\":\"/w/a.go\"}}],\"selections\":[{\"uri\":{\"path\":\"/w/b.go\"},\"text\":\"func b()\"}],\"folderSelections\":[{\"relativePath\":\"src/\"}],\"selectedDocs\":[{\"name\":\"Go\",\"url\":\"https://go.example\"}],\"cursorRules\":[{\"filename\":\"x\"}]},\"attachedFileCodeChunksUris\":[{\"path\":\"/w/a.go\"}],\"attachedCodeChunks\":[{\"relativeWorkspacePath\":\"c.go\",\"lines\":[\"one\",\"two\"]}]}"),
          value(
              "bubbleId:c1:b2",
              "{\"type\":2,\"allThinkingBlocks\":[{\"thinking\":\"Hm\"}],\"toolFormerData\":{\"name\":\"run_terminal_cmd\",\"toolCallId\":\"t1\",\"params\":\"{\\\"command\\\":\\\"ls\\\"}\",\"status\":\"cancelled\",\"userDecision\":\"rejected\"},\"todos\":[{\"content\":\"Look\",\"status\":\"pending\"}]}"),
          value(
              "bubbleId:c1:b3",
              "{\"type\":2,\"text\":\"See here.\",\"codeBlocks\":[{\"content\":\"x := 1\",\"languageId\":\"go\"}],\"webReferences\":[{\"title\":\"T\",\"url\":\"https://t.example\",\"chunk\":\"tea\"}],\"errorDetails\":{\"message\":\"Premature close\"}}"),
          value(
              "bubbleId:c1:b4",
              "{\"type\":1,\"text\":\"\",\"richText\":\"{\\\"root\\\":{\\\"children\\\":[{\\\"type\\\":\\\"paragraph\\\",\\\"children\\\":[{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"And \\\"},{\\\"type\\\":\\\"mention\\\",\\\"text\\\":\\\"@d.go\\\"}]},{\\\"type\\\":\\\"paragraph\\\",\\\"children\\\":[{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"now\\\"}]}]}}\"}"),
          value("bubbleId:c1:b9", "{\"type\":2,\"text\":\"taken back\"}"),
          value(
              "bubbleId:gone:a2",
              "{\"type\":1,\"text\":\"First\",\"createdAt\":\"2026-01-01T10:00:01Z\"}"),
          value(
              "bubbleId:gone:a1",
              "{\"type\":2,\"text\":\"Then\",\"createdAt\":\"2026-01-01T10:00:02Z\"}"),
          value("checkpointId:c1:x", "{}"),
          "INSERT INTO ItemTable VALUES ('aiService.generations', '[{\"type\":\"cmdk\"}]')");

  /// All of them, by the names of their files.
  public static final Map<String, List<String>> ALL =
      Map.of(
          "goose.db",
          GOOSE,
          "opencode.db",
          OPEN_CODE,
          "opencode2.db",
          OPEN_CODE_LATER,
          "agent.db",
          CURSOR_AGENT,
          "state.vscdb",
          CURSOR);

  private AgentDatabases() {}

  private static String value(String key, String json) {
    return "INSERT INTO cursorDiskKV VALUES ('%s', '%s')".formatted(key, json);
  }

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

  /// Makes a database.
  public static void make(Path file, List<String> statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
