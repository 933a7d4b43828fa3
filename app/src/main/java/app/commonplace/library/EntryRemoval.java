package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.time.Instant;
import java.util.List;

/// Removes entries for good, with all that belongs to them.
public final class EntryRemoval {
  private static final String UNNAMED =
      """
      NOT EXISTS (SELECT 1 FROM part WHERE part.blob_id = blob.id)
        AND NOT EXISTS (SELECT 1 FROM raw_file WHERE raw_file.blob_id = blob.id)
      """;

  private final Writing writing;
  private final Sql sql;

  EntryRemoval(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Removes an entry with all its passages, originals, tags, notes and links, and with the entries
  /// that were merged into it. Bytes that no other part names go too, and vectors of texts that no
  /// other entry has. What was removed is overwritten, not only forgotten.
  ///
  /// @param remember whether it stays away when an export brings it again
  public void delete(EntryId id, boolean remember, Instant now) {
    Connections.wiping(
        sql,
        () -> {
          remove(id, remember, now);
          writing.purgedWords().due();
          return null;
        });
  }

  private void remove(EntryId id, boolean remember, Instant now) {
    for (EntryId merged : writing.joined().sources(id)) {
      remove(merged, remember, now); // it is part of what the person removes
    }
    if (remember) {
      sql.update(
          """
          INSERT OR REPLACE INTO purged (provider, account, external_id, purged_at)
          SELECT provider, account, external_id, ? FROM entry WHERE id = ?
          """,
          now,
          id.value());
    }
    sql.update(
        "INSERT INTO removed (entry_id, revision) VALUES (?, ?)", id.value(), writing.revision());
    sql.update(
        "DELETE FROM passage_fts WHERE rowid IN (SELECT id FROM passage WHERE entry_id = ?)",
        id.value());
    List<Long> blobs =
        sql.list(
            """
            SELECT p.blob_id FROM passage m JOIN part p ON p.passage_id = m.id
            WHERE m.entry_id = ?1 AND p.blob_id IS NOT NULL
            UNION SELECT f.blob_id FROM raw r JOIN raw_file f ON f.raw_id = r.id
            WHERE r.entry_id = ?1
            """,
            row -> row.getLong(1),
            id.value());
    List<Long> vectors = Embedding.vectorsOf(sql, id);
    sql.update("DELETE FROM entry WHERE id = ?", id.value());
    Embedding.removeUnused(sql, vectors);
    for (Long blob : blobs) {
      sql.update("DELETE FROM blob WHERE id = ? AND " + UNNAMED, blob);
    }
  }

  /// Removes bytes that no part and no original names any more.
  public void deleteUnusedBlobs() {
    sql.update("DELETE FROM blob WHERE " + UNNAMED);
  }
}
