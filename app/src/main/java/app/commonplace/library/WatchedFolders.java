package app.commonplace.library;

import app.commonplace.model.WatchedFolder;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Tells which folders are watched, and what of them was read.
public final class WatchedFolders {
  private final Sql sql;

  WatchedFolders(Sql sql) {
    this.sql = sql;
  }

  /// All of them, by path.
  public List<WatchedFolder> all() {
    return sql.list("SELECT * FROM watched_folder ORDER BY path", WatchedFolders::folder);
  }

  public Optional<WatchedFolder> find(long id) {
    return sql.first("SELECT * FROM watched_folder WHERE id = ?", WatchedFolders::folder, id);
  }

  private static WatchedFolder folder(ResultSet row) throws SQLException {
    return new WatchedFolder(
        row.getLong("id"),
        Path.of(row.getString("path")),
        row.getBoolean("paused"),
        Objects.requireNonNull(Sql.time(row, "added_at")),
        Sql.time(row, "read_at"),
        row.getLong("fresh"),
        row.getLong("updated"),
        row.getString("problem"));
  }

  /// What a file was like when it was read.
  ///
  /// @param changedAt in milliseconds since 1970
  public record Stamp(long size, long changedAt) {}

  /// The files of a folder that were read, by their names in it.
  public Map<String, Stamp> files(long folder) {
    var files = new HashMap<String, Stamp>();
    sql.each(
        "SELECT name, size, changed_at FROM watched_file WHERE folder_id = ?",
        row -> {
          files.put(row.getString(1), new Stamp(row.getLong(2), row.getLong(3)));
          return true;
        },
        folder);
    return files;
  }

  /// Whether conversations were found in it, so that whatever else lies there belongs to them.
  public boolean holdsExports(long folder) {
    return sql.number("SELECT holds_exports FROM watched_folder WHERE id = ?", folder) == 1;
  }

  /// The import that tells of a folder on a day in one format, unless it was undone.
  public Optional<Long> receipt(long folder, String format, String day) {
    return sql.first(
        """
        SELECT w.import_run_id FROM watched_receipt w JOIN import_run r ON r.id = w.import_run_id
        WHERE w.folder_id = ? AND w.format = ? AND w.day = ? AND r.state = 'done'
        """,
        row -> row.getLong(1),
        folder,
        format,
        day);
  }
}
