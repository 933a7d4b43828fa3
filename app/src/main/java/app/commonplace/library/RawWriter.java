package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.List;
import java.util.Optional;

/// Keeps the originals of entries, and forgets them.
public final class RawWriter {
  private final Sql sql;
  private final WholeExports exports;

  RawWriter(Writing writing) {
    this.sql = writing.sql();
    this.exports = writing.wholeExports();
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
    Optional<WholeExports.Heir> heir = exports.heir(entry, importRun);
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
