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

  /// An original of an entry.
  ///
  /// @param size of its JSON
  /// @param packed by [Raws#deflate]
  /// @param hash what makes two of an entry the same
  /// @param files that came with it
  /// @param isNews false for one that says nothing new, kept for when what is newer is undone
  public record Original(
      String format,
      int size,
      byte[] packed,
      ContentHash hash,
      List<Raws.RawFile> files,
      boolean isNews) {}

  /// Keeps an original of an entry, or notes that the import holds the one that its archive brought
  /// before.
  public void add(EntryId entry, long archive, long importRun, Original original) {
    Faults.before("raw");
    int added =
        sql.update(
            """
            INSERT INTO raw (entry_id, archive_id, import_run_id, format, size, bytes, files_known,
              hash, news)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8 WHERE NOT EXISTS (
              SELECT 1 FROM raw WHERE entry_id = ?1 AND archive_id = ?2 AND size = ?5 AND bytes = ?6)
            """,
            entry.value(),
            archive,
            importRun,
            original.format(),
            original.size(),
            original.packed(),
            original.hash().bytes(),
            original.isNews());
    if (added == 0) {
      noteHeld(entry, archive, importRun, original.packed());
    } else if (!original.files().isEmpty()) {
      noteFiles(sql.number("SELECT last_insert_rowid()"), original.files());
    }
  }

  private void noteHeld(EntryId entry, long archive, long importRun, byte[] packed) {
    sql.first(
            "SELECT id FROM raw WHERE entry_id = ? AND archive_id = ? AND bytes = ?",
            row -> row.getLong(1),
            entry.value(),
            archive,
            packed)
        .ifPresent(raw -> new Holdings(sql).note(raw, importRun));
  }

  /// What an original says for a reader that reads it now.
  public void noteHash(long raw, ContentHash hash) {
    sql.update("UPDATE raw SET hash = ?2 WHERE id = ?1 AND hash IS NOT ?2", raw, hash.bytes());
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

  /// Gives the originals of an entry that an import brought to the next one that held it as well,
  /// as far as exports of whole accounts tell: versions before schema 12 noted nothing else. False
  /// when there is none.
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

  /// Forgets every original of an entry.
  public void deleteAll(EntryId entry) {
    sql.update("DELETE FROM raw WHERE entry_id = ?", entry.value());
  }
}
