package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.List;
import java.util.Optional;

/// Which imports hold which originals: the one that brought an original, and those that found it
/// here saying the same as what they held. It stays as long as one of them does. One thread, within
/// one transaction.
///
/// A later import of the same archive holds all that the earlier one does, without a note of it.
public final class Holdings {
  /// An import that holds an original as well, and its archive.
  record Holder(long run, long archive) {}

  /// The imports of the same archive that came later and left nothing out.
  private static final String AGAIN =
      """
      SELECT a.id AS run, a.archive_id FROM import_run own
      JOIN import_run a ON a.archive_id = own.archive_id AND a.format = own.format
        AND a.id > own.id AND %s
      WHERE own.id = ?1
      """
          .formatted(Imports.tookAndNotedAll("a"));

  private static final String OTHERS =
      AGAIN
          + """
          UNION SELECT i.id, i.archive_id FROM raw_held h JOIN import_run i ON i.id = h.import_run_id
          WHERE h.raw_id = ?2 AND i.id <> ?1
          """;

  private static final String FIRST = " ORDER BY run LIMIT 1";

  private final Sql sql;

  Holdings(Sql sql) {
    this.sql = sql;
  }

  /// Notes that an import holds an original that is here.
  public void note(long raw, long importRun) {
    sql.update(
        """
        INSERT OR IGNORE INTO raw_held (import_run_id, raw_id)
        SELECT ?2, id FROM raw WHERE id = ?1 AND import_run_id <> ?2
        """,
        raw,
        importRun);
  }

  /// Whether an entry has an original that another import holds than this one.
  public boolean isHeldBesides(EntryId entry, long importRun) {
    return sql.list(
            "SELECT id, import_run_id FROM raw WHERE entry_id = ?",
            row -> row.getLong(2) != importRun || next(row.getLong(1), importRun).isPresent(),
            entry.value())
        .contains(true);
  }

  private Optional<Holder> next(long raw, long importRun) {
    return sql.first(
        OTHERS + FIRST, row -> new Holder(row.getLong(1), row.getLong(2)), importRun, raw);
  }

  /// Takes the originals of an entry from an import: those that another one holds belong to the
  /// first of these from now on, the others are forgotten.
  public void giveUp(EntryId entry, long importRun) {
    for (long raw :
        sql.list(
            "SELECT id FROM raw WHERE entry_id = ? AND import_run_id = ?",
            row -> row.getLong(1),
            entry.value(),
            importRun)) {
      next(raw, importRun).ifPresentOrElse(to -> give(raw, to), () -> delete(raw));
    }
    for (long raw :
        sql.list(
            """
            SELECT r.id FROM raw r JOIN raw_held h ON h.raw_id = r.id
            WHERE r.entry_id = ? AND h.import_run_id = ?
            """,
            row -> row.getLong(1),
            entry.value(),
            importRun)) {
      giveUpNote(raw, importRun);
    }
    sql.update(
        """
        UPDATE raw SET news = 1 WHERE entry_id = ?1 AND news = 0
          AND NOT EXISTS (SELECT 1 FROM raw o WHERE o.entry_id = ?1 AND o.news = 1)
        """,
        entry.value());
  }

  private void give(long raw, Holder to) {
    sql.update("DELETE FROM raw_held WHERE raw_id = ? AND import_run_id = ?", raw, to.run());
    sql.update(
        "UPDATE raw SET import_run_id = ?, archive_id = ? WHERE id = ?",
        to.run(),
        to.archive(),
        raw);
  }

  private void delete(long raw) {
    sql.update("DELETE FROM raw WHERE id = ?", raw);
  }

  /// Takes from an import all that it noted and nobody has taken yet.
  public void giveUp(long importRun) {
    List<Long> rest =
        sql.list(
            "SELECT raw_id FROM raw_held WHERE import_run_id = ?",
            row -> row.getLong(1),
            importRun);
    rest.forEach(raw -> giveUpNote(raw, importRun));
  }

  private void giveUpNote(long raw, long importRun) {
    sql.update("DELETE FROM raw_held WHERE raw_id = ? AND import_run_id = ?", raw, importRun);
    sql.first(AGAIN + FIRST, row -> row.getLong(1), importRun).ifPresent(again -> note(raw, again));
  }
}
