package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.List;
import java.util.Optional;

/// Keeps the originals of entries, and forgets them.
public final class RawWriter {
  /// An export that held an entry as it was already keeps no original of it.
  private static final String HEIR =
      """
      SELECT r.id, r.archive_id FROM import_run own
      JOIN whole_export mine ON mine.archive_id = own.archive_id AND mine.format = own.format
      JOIN whole_export later ON later.provider = mine.provider AND later.account = mine.account
        AND later.as_of >= mine.as_of AND later.archive_id <> mine.archive_id
      JOIN import_run r ON r.archive_id = later.archive_id AND r.format = later.format
        AND r.id > own.id AND r.state = 'done'
        AND coalesce(json_extract(r.receipt, '$.leftOut'), 0) = 0
      JOIN entry e ON e.id = ? AND e.provider = mine.provider
      JOIN held h ON h.whole_export_id = later.id AND h.external_id = e.external_id
      WHERE own.id = ? ORDER BY r.id LIMIT 1
      """;

  private record Heir(long run, long archive) {}

  private final Sql sql;

  RawWriter(Writing writing) {
    this.sql = writing.sql();
  }

  /// Keeps the original JSON of an entry, packed by [Raws#deflate], and notes which files came with
  /// it.
  public void add(
      EntryId entry,
      long archive,
      long importRun,
      String format,
      int size,
      byte[] packed,
      List<Raws.RawFile> files) {
    Faults.before("raw");
    int added =
        sql.update(
            """
            INSERT INTO raw (entry_id, archive_id, import_run_id, format, size, bytes, files_known)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, 1 WHERE NOT EXISTS (
              SELECT 1 FROM raw WHERE entry_id = ?1 AND archive_id = ?2 AND size = ?5 AND bytes = ?6)
            """,
            entry.value(),
            archive,
            importRun,
            format,
            size,
            packed);
    if (added > 0 && !files.isEmpty()) {
      noteFiles(sql.number("SELECT last_insert_rowid()"), files);
    }
  }

  private void noteFiles(long raw, List<Raws.RawFile> files) {
    for (Raws.RawFile file : files) {
      sql.update(
          "INSERT INTO raw_file (raw_id, passage, file, ordinal, blob_id) VALUES (?, ?, ?, ?, ?)",
          raw,
          file.passage(),
          file.file(),
          file.ordinal(),
          new Blobs(sql).id(file.blob().sha256()).orElseThrow());
    }
  }

  /// Gives the originals of an entry that an import brought to the next one that held it as well:
  /// one that stands, of an export of the same account that is no older. False when there is none.
  public boolean passOn(EntryId entry, long importRun) {
    Optional<Heir> heir =
        sql.first(HEIR, row -> new Heir(row.getLong(1), row.getLong(2)), entry.value(), importRun);
    heir.ifPresent(to ->
        sql.update(
            "UPDATE raw SET import_run_id = ?, archive_id = ? WHERE entry_id = ? AND import_run_id = ?",
            to.run(),
            to.archive(),
            entry.value(),
            importRun));
    return heir.isPresent();
  }

  public void delete(long id) {
    sql.update("DELETE FROM raw WHERE id = ?", id);
  }

  /// Forgets every original of an entry.
  public void deleteAll(EntryId entry) {
    sql.update("DELETE FROM raw WHERE entry_id = ?", entry.value());
  }
}
