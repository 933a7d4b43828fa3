package app.commonplace.library;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens connections, every one by the same recipe.
final class Connections {
  /// Marks a file as ours in its header: "Cmpl".
  static final int APPLICATION_ID = 0x436d706c;

  /// Cannot be changed later while the journal is a write-ahead log.
  static final int PAGE_SIZE = 8192;

  /// What is rewritten or removed leaves nothing in the room it had within a page: words of a
  /// purged passage would stay there for years. Costs an import a tenth of its time.
  private static final String WIPES_AS_IT_GOES = "PRAGMA secure_delete = FAST";

  private static final int BUSY_MILLIS = 10_000;

  private static final List<String> COMMON =
      List.of("PRAGMA trusted_schema = OFF", "PRAGMA foreign_keys = ON", "PRAGMA mmap_size = 0");

  /// Older SQLite can corrupt a write-ahead log while one connection checkpoints and another
  /// writes.
  private static final int OLDEST_SAFE_SQLITE = 3_051_003;

  private Connections() {}

  static Sql writer(Path file) {
    return configured(
        connect("jdbc:sqlite:" + file, false),
        List.of(
            "PRAGMA journal_mode = WAL",
            // 32 MB: an import rewrites the same index pages again and again; copying them back
            // less often saves a third of its time
            "PRAGMA wal_autocheckpoint = 4096",
            "PRAGMA journal_size_limit = 67108864",
            WIPES_AS_IT_GOES,
            "PRAGMA cache_size = -65536"));
  }

  static Sql reader(Path file) {
    return configured(
        LibraryFile.isFrozen(file) ? withoutLog(file) : connect("jdbc:sqlite:" + file, true),
        List.of("PRAGMA query_only = ON", "PRAGMA cache_size = -16384"));
  }

  /// Looks at the main file alone, as it stands, whatever log lies beside it.
  static Sql withoutLog(Path file) {
    return connect("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1", true);
  }

  /// An empty file that becomes a library: no log yet, so that its header is complete on disk.
  static Sql fresh(Path file) {
    return configured(
        connect("jdbc:sqlite:" + file, false),
        List.of("PRAGMA page_size = " + PAGE_SIZE, "PRAGMA synchronous = FULL"));
  }

  /// Does a work of a writer that also overwrites the pages it leaves free.
  static <T> T wiping(Sql sql, Supplier<T> work) {
    sql.execute("PRAGMA secure_delete = ON");
    try {
      return work.get();
    } finally {
      if (!sql.isBroken()) {
        sql.execute(WIPES_AS_IT_GOES);
      }
    }
  }

  private static Sql configured(Sql sql, List<String> pragmas) {
    try {
      requireSafeSqlite(sql);
      COMMON.forEach(sql::execute);
      pragmas.forEach(sql::execute);
      return sql;
    } catch (RuntimeException e) {
      sql.close(); // a connection left behind would keep the shared memory of a bad log alive
      throw e;
    }
  }

  private static Sql connect(String url, boolean readOnly) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setReadOnly(readOnly);
    config.setGetGeneratedKeys(false); // else every insert is followed by a query for its id
    try {
      return new Sql(config.createConnection(url));
    } catch (SQLException e) {
      throw SqlProblem.of(e);
    }
  }

  private static void requireSafeSqlite(Sql sql) {
    String version = sql.first("SELECT sqlite_version()", row -> row.getString(1)).orElse("0.0.0");
    if (versionNumber(version) < OLDEST_SAFE_SQLITE) {
      throw new IllegalStateException(
          "SQLite " + version + " can damage a library; 3.51.3 or newer is needed");
    }
  }

  static int versionNumber(String version) {
    String[] parts = version.split("\\.");
    int number = 0;
    for (int i = 0; i < 3; i++) {
      number = number * 1000 + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
    }
    return number;
  }
}
