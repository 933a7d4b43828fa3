package app.commonplace.library;

import app.commonplace.model.EntryId;

/// Writes what entries said before their originals were read again.
public final class BeforeWriter {
  private final Sql sql;

  BeforeWriter(Sql sql) {
    this.sql = sql;
  }

  public void keep(long run, EntryId entry, byte[] json) {
    sql.update(
        """
        INSERT INTO entry_before (import_run_id, entry_id, last_raw, size, bytes)
        SELECT ?1, ?2, coalesce(max(id), 0), ?3, ?4 FROM raw WHERE entry_id = ?2
        """,
        run,
        entry.value(),
        json.length,
        Raws.deflate(json));
  }

  /// Forgets what an entry said before this reading and all later ones.
  public void forgetSince(long run, EntryId entry) {
    sql.update(
        "DELETE FROM entry_before WHERE entry_id = ? AND import_run_id >= ?", entry.value(), run);
  }

  /// Forgets all that an entry ever said before, since some of it was taken back.
  public void forget(EntryId entry) {
    sql.update("DELETE FROM entry_before WHERE entry_id = ?", entry.value());
  }
}
