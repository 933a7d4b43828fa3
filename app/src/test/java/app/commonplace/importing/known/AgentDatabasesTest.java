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
