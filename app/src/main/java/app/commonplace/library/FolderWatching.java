package app.commonplace.library;

import app.commonplace.library.WatchedFolders.Stamp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes which folders are watched, and what of them was read. Changes nothing that is searched.
public final class FolderWatching {
  private final Sql sql;

  FolderWatching(Sql sql) {
    this.sql = sql;
  }

  public void add(Path path, Instant now) {
    sql.update(
        "INSERT OR IGNORE INTO watched_folder (path, paused, added_at) VALUES (?, 0, ?)",
        path.toString(),
        now);
  }

  /// Forgets a folder; what was read of it stays in the library.
  public void remove(long folder) {
    sql.update("DELETE FROM watched_folder WHERE id = ?", folder);
  }

  public void setPaused(long folder, boolean paused) {
    sql.update("UPDATE watched_folder SET paused = ? WHERE id = ?", paused, folder);
  }

  public void holdsExports(long folder) {
    sql.update("UPDATE watched_folder SET holds_exports = 1 WHERE id = ?", folder);
  }

  /// Notes what reading a folder came to.
  public void outcome(
      long folder, Instant now, long fresh, long updated, @Nullable String problem) {
    sql.update(
        """
        UPDATE watched_folder SET read_at = ?, fresh = ?, updated = ?, problem = ? WHERE id = ?
        """,
        now,
        fresh,
        updated,
        problem,
        folder);
  }

  /// Notes which files were read as they are, and which are there no more.
  public void read(long folder, Map<String, Stamp> files, Collection<String> gone) {
    files.forEach((name, stamp) ->
        sql.update(
            """
            INSERT INTO watched_file (folder_id, name, size, changed_at)
            SELECT id, ?2, ?3, ?4 FROM watched_folder WHERE id = ?1
            ON CONFLICT (folder_id, name)
            DO UPDATE SET size = excluded.size, changed_at = excluded.changed_at
            """,
            folder,
            name,
            stamp.size(),
            stamp.changedAt()));
    gone.forEach(name ->
        sql.update("DELETE FROM watched_file WHERE folder_id = ? AND name = ?", folder, name));
  }

  /// Which import tells of a folder on a day in one format.
  public void receipt(long folder, String format, String day, long run) {
    sql.update(
        """
        INSERT INTO watched_receipt (folder_id, format, day, import_run_id)
        SELECT id, ?2, ?3, ?4 FROM watched_folder WHERE id = ?1
        ON CONFLICT (folder_id, format)
        DO UPDATE SET day = excluded.day, import_run_id = excluded.import_run_id
        """,
        folder,
        format,
        day,
        run);
  }
}
