package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.List;

/// Keeps the originals of entries, and forgets them.
public final class RawWriter {
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

  public void delete(long id) {
    sql.update("DELETE FROM raw WHERE id = ?", id);
  }

  /// Forgets every original of an entry.
  public void deleteAll(EntryId entry) {
    sql.update("DELETE FROM raw WHERE entry_id = ?", entry.value());
  }
}
