package app.commonplace.importing.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases of other programs, whole, busy, damaged and hostile: read or refused in words, and
/// never touched.
class ForeignDatabaseTest {
  private static final String CHATS =
      """
      CREATE TABLE chat (id TEXT, user_id TEXT, title TEXT, chat TEXT, created_at INTEGER,
        updated_at INTEGER, archived INTEGER, pinned INTEGER, meta TEXT);
      CREATE TABLE auth (id TEXT, password TEXT);
      INSERT INTO auth VALUES ('u', 'not-to-be-kept');
      """;
  private static final String ONE =
      """
      INSERT INTO chat VALUES ('c1', 'u', 'Tea',
        '{"messages":[{"id":"m1","role":"user","content":"Green?","timestamp":1700000001}]}',
        1700000000, 1700000000, 0, 0, NULL);
      """;

  @TempDir Path folder;

  private Path database(String... statements) throws SQLException {
    Path file = folder.resolve("foreign.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(connection, statements);
    }
    return file;
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static List<String> titles(List<Item> items) {
    return ExportFiles.drafts(items).stream().map(draft -> String.valueOf(draft.title())).toList();
  }

  private Map<String, byte[]> files() throws IOException {
    var found = new java.util.TreeMap<String, byte[]>();
    try (var all = Files.list(folder)) {
      for (Path file : all.toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }

  @Test
  void nothingIsWrittenBesideTheOriginal() throws Exception {
    Path file = database(CHATS, ONE);
    Map<String, byte[]> before = files();

    assertThat(titles(ExportFiles.items(file))).containsExactly("Tea");

    assertThat(files().keySet()).isEqualTo(before.keySet());
    assertThat(files().get("foreign.db")).isEqualTo(before.get("foreign.db"));
  }

  /// The program has it open: the newest rows are in its log alone.
  @Test
  void whatIsOnlyInTheLogOfARunningProgramIsReadAsWell() throws Exception {
    Path file = folder.resolve("foreign.db");
    try (Connection program = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(program, "PRAGMA journal_mode = WAL", CHATS, "PRAGMA wal_checkpoint(TRUNCATE)");
      execute(program, "PRAGMA wal_autocheckpoint = 0", ONE);

      assertThat(titles(ExportFiles.items(file))).containsExactly("Tea");
      assertThat(titles(ExportFiles.items(folder))).containsExactly("Tea");
    }
  }

  @Test
  void secretsOfTheProgramStayWhereTheyAre() throws Exception {
    for (Item item : ExportFiles.items(database(CHATS, ONE))) {
      if (item instanceof Item.Draft draft) {
        assertThat(new String(draft.raw(), java.nio.charset.StandardCharsets.UTF_8))
            .contains("Green?")
            .doesNotContain("not-to-be-kept");
      }
    }
  }

  @Test
  void aViewInThePlaceOfATableIsNotAsked() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (x)",
            "CREATE VIEW chat AS SELECT 1 AS id, abs(-9223372036854775808) AS chat",
            "CREATE TABLE auth (id)");

    assertThatThrownBy(() -> ExportFiles.items(file)).isInstanceOf(Problem.class);
  }

  @Test
  void aTriggerDoesNothing() throws Exception {
    Path file =
        database(
            CHATS, ONE, "CREATE TRIGGER bite AFTER INSERT ON chat BEGIN DELETE FROM chat; END");

    assertThat(titles(ExportFiles.items(file))).containsExactly("Tea");
  }

  @Test
  void aTableOfOtherColumnsIsRefusedInWords() throws Exception {
    Path file = database("CREATE TABLE chat (x)", "CREATE TABLE auth (id)");

    assertThat(ExportFiles.remarks(ExportFiles.items(file)))
        .anyMatch(remark -> remark.reason().contains("none of the columns"));
  }

  @Test
  void oneChatThatIsNoJsonCostsOnlyItself() throws Exception {
    Path file =
        database(
            CHATS,
            ONE,
            "INSERT INTO chat VALUES ('c2', 'u', 'Broken', '{\"messages\":[', 1, 1, 0, 0, NULL)",
            "INSERT INTO chat VALUES ('c3', 'u', 'None', NULL, 1, 1, 0, 0, NULL)",
            "INSERT INTO chat VALUES ('c4', 'u', 'Bytes', x'00ff', 1, 1, 0, 0, NULL)");

    List<Item> items = ExportFiles.items(file);

    assertThat(titles(items)).containsExactly("Tea");
    assertThat(items.stream().filter(Item.Failed.class::isInstance)).hasSize(3);
  }

  /// Whatever is cut off or overwritten: words, no crash, and the file as it was.
  @Test
  void aDamagedDatabaseIsToldInWords() throws Exception {
    var statements = new ArrayList<String>(List.of(CHATS, ONE));
    for (int i = 0; i < 300; i++) {
      statements.add(ONE.replace("c1", "d" + i));
    }
    byte[] whole = Files.readAllBytes(database(statements.toArray(String[]::new)));
    var random = new Random(7);
    Path file = folder.resolve("damaged.db");
    for (int round = 0; round < 40; round++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length);
      if (round % 2 == 0) {
        damaged = Arrays.copyOf(whole, 100 + random.nextInt(whole.length - 100));
      } else {
        byte[] noise = new byte[64];
        random.nextBytes(noise);
        int at = 16 + random.nextInt(damaged.length - 100);
        System.arraycopy(noise, 0, damaged, at, noise.length);
      }
      Files.write(file, damaged);
      try (Archive archive = ExportFiles.open(file)) {
        assertThat(ForeignDatabase.tables(archive, new Member("damaged.db", 0))).isNotNull();
        readOrRefuse(file);
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
  }

  private static void readOrRefuse(Path file) {
    try {
      List<Item> items = ExportFiles.items(file);
      assertThat(ExportFiles.drafts(items).size() + ExportFiles.remarks(items).size()).isPositive();
    } catch (Problem problem) {
      assertThat(problem.sentence()).isNotBlank();
    }
  }
}
