package app.commonplace.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens connections, every one by the same recipe.
final class Connections {
  /// Marks a file as ours in its header: "Cmpl".
  static final int APPLICATION_ID = 0x436d706c;

  /// Cannot be changed later while the journal is a write-ahead log.
  static final int PAGE_SIZE = 8192;

  private static final int BUSY_MILLIS = 10_000;

  /// Older SQLite can corrupt a write-ahead log while one connection checkpoints and another writes.
  private static final int OLDEST_SAFE_SQLITE = 3_051_003;

  private Connections() {}

  static Sql writer(Path file) {
    Sql sql = open(file, false);
    sql.execute("PRAGMA journal_mode = WAL");
    // 32 MB: an import rewrites the same index pages again and again; copying them back less
    // often saves a third of its time
    sql.execute("PRAGMA wal_autocheckpoint = 4096");
    sql.execute("PRAGMA journal_size_limit = 67108864");
    sql.execute("PRAGMA cache_size = -65536");
    return sql;
  }

  static Sql reader(Path file) {
    Sql sql = open(file, true);
    sql.execute("PRAGMA query_only = ON");
    sql.execute("PRAGMA cache_size = -16384");
    return sql;
  }

  /// Looks at the main file alone, as it stands, whatever log lies beside it.
  static Sql withoutLog(Path file) {
    return connect("jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1", true);
  }

  /// An empty file that becomes a library: no log yet, so that its header is complete on disk.
  static Sql fresh(Path file) {
    Sql sql = connect("jdbc:sqlite:" + file, false);
    sql.execute("PRAGMA page_size = " + PAGE_SIZE);
    sql.execute("PRAGMA synchronous = FULL");
    common(sql);
    return sql;
  }

  private static Sql open(Path file, boolean readOnly) {
    Sql sql = connect("jdbc:sqlite:" + file, readOnly);
    common(sql);
    return sql;
  }

  private static void common(Sql sql) {
    sql.execute("PRAGMA trusted_schema = OFF");
    sql.execute("PRAGMA foreign_keys = ON");
    sql.execute("PRAGMA mmap_size = 0");
  }

  private static Sql connect(String url, boolean readOnly) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setReadOnly(readOnly);
    try {
      Connection connection = config.createConnection(url);
      var sql = new Sql(connection);
      requireSafeSqlite(sql);
      return sql;
    } catch (SQLException e) {
      throw SqlProblem.of(e);
    }
  }

  private static void requireSafeSqlite(Sql sql) {
    String version = sql.first("SELECT sqlite_version()", row -> row.getString(1)).orElse("0.0.0");
    if (versionNumber(version) < OLDEST_SAFE_SQLITE) {
      sql.close();
      throw new IllegalStateException("SQLite " + version + " can damage a library; 3.51.3 or newer is needed");
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
