package app.commonplace.library;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts for the status line and for `stats`. The trash is left out of entries and passages.
public final class Counts {
  private final Sql sql;

  Counts(Sql sql) {
    this.sql = sql;
  }

  public long entries() {
    return sql.number("SELECT count(*) FROM entry WHERE deleted_at IS NULL");
  }

  /// Entries in the trash.
  public long trashed() {
    return sql.number(
        """
        SELECT count(*) FROM entry WHERE deleted_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM joined WHERE entry_id = entry.id)
        """);
  }

  /// Taken from the entries' own counts, so that a library of any size answers at once; `verify`
  /// compares them with the passages themselves.
  public long passages() {
    return sql.number("SELECT coalesce(sum(passages), 0) FROM entry WHERE deleted_at IS NULL");
  }

  public long blobs() {
    return sql.number("SELECT count(*) FROM blob");
  }

  public long tags() {
    return sql.number("SELECT count(*) FROM tag");
  }

  public long links() {
    return sql.number("SELECT count(*) FROM link");
  }

  public long notes() {
    return sql.number("SELECT count(*) FROM note");
  }

  /// Bytes of the file that hold data.
  public long bytes() {
    long pages = sql.number("PRAGMA page_count") - sql.number("PRAGMA freelist_count");
    return pages * sql.number("PRAGMA page_size");
  }

  public Map<String, Long> entriesByProvider() {
    var counts = new LinkedHashMap<String, Long>();
    sql.each(
        """
        SELECT provider, count(*) AS n FROM entry WHERE deleted_at IS NULL
        GROUP BY provider ORDER BY n DESC, provider
        """,
        row -> {
          counts.put(row.getString(1), row.getLong(2));
          return true;
        });
    return counts;
  }

  public Optional<Instant> lastImport() {
    return sql.first(
        """
        SELECT finished_at FROM import_run WHERE finished_at IS NOT NULL AND format <> 'reread'
        ORDER BY id DESC LIMIT 1
        """,
        row -> Instant.ofEpochMilli(row.getLong(1)));
  }
}
