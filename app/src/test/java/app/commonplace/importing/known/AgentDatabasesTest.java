package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases that agents keep their sessions in.
class AgentDatabasesTest {
  @TempDir Path folder;

  private Path database(List<String> statements) throws SQLException {
    Path file = folder.resolve("agent.db");
    AgentDatabases.make(file, statements);
    return file;
  }

  @Test
  void goose() throws SQLException {
    Path file = database(AgentDatabases.GOOSE);

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading goose is experimental: compare what came with what you know was there.
            conversation goose s1 “Login” model=m-1 project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z archived=true leaf=e
            a user at=2026-01-02T10:00:01Z
              prose: Fix it
            b after a assistant model=m-1 at=2026-01-02T10:00:02Z
              tool_call {call_id=t1}:\s
            c after b tool at=2026-01-02T10:00:03Z hidden
              tool_result {call_id=t1, error=true}: denied
            d after c assistant model=m-1 at=2026-01-02T10:00:04Z
              prose: Which branch?
            e after d user at=2026-01-02T10:00:05Z
              prose: {\\n  "branch" : "main"\\n}
            """);
  }

  @Test
  void openCode() throws SQLException {
    Path file = database(AgentDatabases.OPEN_CODE);

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

  @Test
  void openCodeGoesOnInTablesOfItsSecondVersion() throws SQLException {
    Path file = database(AgentDatabases.OPEN_CODE_LATER);

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading opencode is experimental: compare what came with what you know was there.
            conversation opencode s1 “Login” model=m-1 project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z leaf=m6
            m1 user at=2026-01-02T10:00:01Z
              prose: Fix it
            m2 after m1 assistant model=m-1 at=2026-01-02T10:00:02Z
              thinking: Hm
              tool_call language=bash name=shell {call_id=t1}: ls
              tool_result name=shell {call_id=t1}: a.go
              image mime=image/png name=a.png +bytes:\s
              prose: Done.
            m4 after m2 tool at=2026-01-02T10:00:04Z
              tool_call name=shell {call_id=h1}: go test
              tool_result name=shell {call_id=h1, error=true}: no
            m5 after m4 system at=2026-01-02T10:00:05Z hidden
              prose: So far
            m6 after m5 assistant model=m-1 at=2026-01-02T10:00:06Z
              tool_call name=read {call_id=t2}: b
              tool_result name=read {call_id=t2, error=true}: no such file
              prose {type=error}: stopped
            conversation opencode s3 “And this” project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z archived=true leaf=o1
            o1 user at=2026-01-02T10:00:01Z
              prose {branched_from=s1}: And this
              attachment name=b.go {missing=Sessions keep no more than the address of this file., never_exported=true, url=file:///w/b.go}:\s
            conversation opencode s2 “Left behind” project=/w created=2026-01-02T10:00:00Z updated=2026-01-02T10:01:00Z leaf=n1
            n1 user at=2026-01-02T10:00:01Z
              prose: Long ago
            ! note Records of type “oracle” are new to this version: they became no messages, the originals keep them (1).
            """);
  }

  @Test
  void anAgentOfCursorIsReadFromTheListThatItNamesLast() throws SQLException {
    Path file = database(AgentDatabases.CURSOR_AGENT);

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
                .replace("ASKED", AgentDatabases.ASKED)
                .replace("ANSWER", AgentDatabases.ANSWER)
                .replace("RESULT", AgentDatabases.RESULT));
  }

  @Test
  void whatWasGivenToCursorStandsWithItsBubbleAndWhatIsLeftOfAComposerIsRead() throws SQLException {
    Path file = database(AgentDatabases.CURSOR);

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading cursor is experimental: compare what came with what you know was there.
            conversation cursor c1 “Fix” leaf=b4
            b1 user
              prose: Fix it
              image +bytes:\s
              attachment name=a.go {missing=Sessions keep no more than the address of this file., never_exported=true, url=/w/a.go}:\s
              attachment name=c.go {url=c.go}: one\\ntwo
              attachment name=src {missing=Sessions keep no more than the address of this file., never_exported=true, url=src/}:\s
              attachment name=b.go {url=/w/b.go}: func b()
              citation name=Go {url=https://go.example}:\s
            b2 after b1 assistant
              thinking: Hm
              tool_call language=bash name=run_terminal_cmd {call_id=t1}: ls
              tool_result name=run_terminal_cmd {call_id=t1, error=true}: rejected
              tool_result name=todos: [pending] Look
            summary after b2 system hidden
              prose: So far: a look.
            b3 after summary assistant
              prose: See here.
              code language=go: x := 1
              citation name=T {url=https://t.example}: tea
              prose {type=error}: Premature close
            b4 after b3 user
              prose: And @d.go\\nnow
              tool_result name=todos: [completed] Look
            ! skipped Messages that the session leads to no more were left out (1).
            conversation cursor gone “Long gone” project=/w created=2026-01-01T10:00:01Z updated=2026-01-01T10:00:02Z archived=true leaf=a1
            a2 user at=2026-01-01T10:00:01Z
              prose: First
            a1 after a2 assistant at=2026-01-01T10:00:02Z
              prose: Then
            ! skipped Values of the kind “checkpointId” are no messages and were left out (1).
            ! skipped Prompts that stand here without their answers were left out (1).
            ! note What stands under “cursorRules” became no part of a message: the originals keep it (1).
            ! note What stands under “text” became no part of a message: the originals keep it (1).
            """);
  }

  @Test
  void composersThatStandWithAllTheirBubblesInTheStateOfAWindowAreRead() throws SQLException {
    Path file =
        database(
            List.of(
                "CREATE TABLE ItemTable (key TEXT UNIQUE, value BLOB)",
                "INSERT INTO ItemTable VALUES ('composer.composerData', '{\"allComposers\":[{\"composerId\":\"c1\",\"name\":\"Tea\",\"conversation\":[{\"type\":1,\"bubbleId\":\"b1\",\"text\":\"Green?\"},{\"type\":2,\"bubbleId\":\"b2\",\"text\":\"Yes.\"}]},{\"composerId\":\"c2\",\"type\":\"head\"}]}')"));

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading cursor is experimental: compare what came with what you know was there.
            conversation cursor c1 “Tea” leaf=b2
            b1 user
              prose: Green?
            b2 after b1 assistant
              prose: Yes.
            """);
  }

  @Test
  void theLogOfLlmKeepsWhatItsFirstMonthsWroteAndWhatTheSystemWasToldInFragments()
      throws SQLException {
    Path file =
        database(
            List.of(
                "CREATE TABLE logs (id INTEGER PRIMARY KEY, model TEXT, prompt TEXT, system TEXT, prompt_json TEXT, options_json TEXT, response TEXT, response_json TEXT, reply_to_id INTEGER, chat_id INTEGER, duration_ms INTEGER, datetime_utc TEXT)",
                "INSERT INTO logs (id, model, prompt, system, response, chat_id, datetime_utc) VALUES (1, 'm-0', 'Green?', 'Be brief', 'Yes.', NULL, '2023-06-01 10:00:00.500000'), (2, 'm-0', 'Salt?', NULL, 'No.', NULL, '2023-06-01 10:01:00'), (3, 'm-0', 'Black?', 'Be brief', 'Also.', 1, '2023-06-01 10:02:00')",
                "CREATE TABLE conversations (id TEXT PRIMARY KEY, name TEXT, model TEXT)",
                "CREATE TABLE responses (id TEXT PRIMARY KEY, model TEXT, prompt TEXT, system TEXT, response TEXT, conversation_id TEXT, datetime_utc TEXT)",
                "CREATE TABLE fragments (id INTEGER PRIMARY KEY, hash TEXT, content TEXT, datetime_utc TEXT, source TEXT)",
                "CREATE TABLE prompt_fragments (response_id TEXT, fragment_id INTEGER, \"order\" INTEGER)",
                "CREATE TABLE system_fragments (response_id TEXT, fragment_id INTEGER, \"order\" INTEGER)",
                "INSERT INTO conversations VALUES ('c1', 'Tea', 'm-1')",
                "INSERT INTO responses VALUES ('r1', 'm-1', 'Green?', 'Be kind', 'Yes.', 'c1', '2026-01-02T10:00:00')",
                "INSERT INTO fragments VALUES (1, 'h', 'You know tea.', '2026-01-02T10:00:00', NULL)",
                "INSERT INTO system_fragments VALUES ('r1', 1, 0)"));

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading llm is experimental: compare what came with what you know was there.
            conversation llm c1 “Tea” model=m-1 created=2026-01-02T10:00:00Z updated=2026-01-02T10:00:00Z leaf=r1
            r1/system system at=2026-01-02T10:00:00Z hidden
              prose: You know tea.\\n\\nBe kind
            r1/prompt after r1/system user at=2026-01-02T10:00:00Z
              prose: Green?
            r1 after r1/prompt assistant model=m-1 at=2026-01-02T10:00:00Z
              prose: Yes.
            conversation llm logs-1 “Green?” model=m-0 created=2023-06-01T10:00:00.500Z updated=2023-06-01T10:02:00Z leaf=logs-3
            logs-1/system system at=2023-06-01T10:00:00.500Z hidden
              prose: Be brief
            logs-1/prompt after logs-1/system user at=2023-06-01T10:00:00.500Z
              prose: Green?
            logs-1 after logs-1/prompt assistant model=m-0 at=2023-06-01T10:00:00.500Z
              prose: Yes.
            logs-3/prompt after logs-1 user at=2023-06-01T10:02:00Z
              prose: Black?
            logs-3 after logs-3/prompt assistant model=m-0 at=2023-06-01T10:02:00Z
              prose: Also.
            conversation llm logs-2 “Salt?” model=m-0 created=2023-06-01T10:01:00Z updated=2023-06-01T10:01:00Z leaf=logs-2
            logs-2/prompt user at=2023-06-01T10:01:00Z
              prose: Salt?
            logs-2 after logs-2/prompt assistant model=m-0 at=2023-06-01T10:01:00Z
              prose: No.
            """);
  }

  @Test
  void aDatabaseWhoseSessionCannotBeReadIsToldAsFailed() throws SQLException {
    Path file =
        database(
            List.of(
                "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)",
                "CREATE TABLE blobs (id TEXT PRIMARY KEY, data BLOB)",
                "INSERT INTO meta VALUES ('0', 'no digits')"));

    assertThat(DraftText.of(ExportFiles.items(file)))
        .isEqualTo(
            """
            ! note Reading cursor is experimental: compare what came with what you know was there.
            failed at agent.db: What this database says of its session cannot be read.
            """);
  }
}
