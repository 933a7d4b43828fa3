package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers what exports of whole accounts held, and marks the entries that the newest one of
/// their account no longer holds: only this library still has them. One thread, within one
/// transaction.
///
/// Two exports of the same moment count as one. An entry that no whole export ever held is never
/// marked: it may be newer than the newest, or of a kind that exports leave out.
public final class WholeExports {
  /// Whose export it is, and of when.
  ///
  /// @param series what archives cut from the same export have in common
  /// @param whole false for a further piece of a series, which proves that no piece is whole
  public record Claim(
      String provider, String account, Instant asOf, @Nullable String series, boolean whole) {}

  private static final String DIFFERING =
      """
      WITH standing AS (
        SELECT w.* FROM whole_export w
        WHERE EXISTS (SELECT 1 FROM import_run r
          WHERE r.archive_id = w.archive_id AND r.format = w.format AND r.state = 'done')),
      counting AS (
        SELECT w.* FROM standing w
        WHERE w.whole = 1
          AND NOT EXISTS (SELECT 1 FROM standing o WHERE o.series = w.series AND o.whole = 0)),
      newest AS (
        SELECT w.* FROM counting w
        WHERE w.as_of = (SELECT max(o.as_of) FROM counting o
          WHERE o.provider = w.provider AND o.account = w.account)),
      gone AS (
        SELECT e.id FROM counting w
        JOIN held h ON h.whole_export_id = w.id
        JOIN entry e ON e.provider = w.provider AND e.account IN (w.account, '')
          AND e.external_id = h.external_id
        EXCEPT
        SELECT e.id FROM newest w
        JOIN held h ON h.whole_export_id = w.id
        JOIN entry e ON e.provider = w.provider AND e.account IN (w.account, '')
          AND e.external_id = h.external_id)
      SELECT id FROM entry WHERE only_here = 0 AND id IN (SELECT id FROM gone)
      UNION ALL
      SELECT id FROM entry WHERE only_here = 1 AND id NOT IN (SELECT id FROM gone)
      """;

  /// An import of a version that did not note what it held of what was here already, and an export
  /// of a whole account. One that is older may hold less, which is better than nothing of it.
  private static final String HEIR =
      """
      SELECT r.id, r.archive_id FROM import_run own
      JOIN whole_export mine ON mine.archive_id = own.archive_id AND mine.format = own.format
      JOIN whole_export later ON later.provider = mine.provider AND later.account = mine.account
        AND later.archive_id <> mine.archive_id
      JOIN import_run r ON r.archive_id = later.archive_id AND r.format = later.format
        AND r.id > own.id AND %s
      JOIN entry e ON e.id = ? AND e.provider = mine.provider
      JOIN held h ON h.whole_export_id = later.id AND h.external_id = e.external_id
      WHERE own.id = ? ORDER BY r.id LIMIT 1
      """
          .formatted(Imports.tookAll("r"));

  private static final String NEWEST_HOLDING =
      """
      SELECT max(w.as_of) AS as_of FROM entry e
      JOIN whole_export w ON w.provider = e.provider AND e.account IN (w.account, '')
      JOIN held h ON h.whole_export_id = w.id AND h.external_id = e.external_id
      WHERE e.id = ? AND EXISTS (SELECT 1 FROM import_run r
        WHERE r.archive_id = w.archive_id AND r.format = w.format AND r.state = 'done')
      """;

  /// An import that held an entry as well, and its archive.
  record Heir(long run, long archive) {}

  private final Writing writing;
  private final Sql sql;

  WholeExports(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Remembers what an archive held; the same archive holds the same forever.
  public void remember(long archive, String format, Claim claim, Collection<String> held) {
    int added =
        sql.update(
            """
            INSERT INTO whole_export
              (archive_id, format, provider, account, as_of, series, whole)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            archive,
            format,
            claim.provider(),
            claim.account(),
            claim.asOf(),
            claim.series(),
            claim.whole());
    if (added == 0) {
      return;
    }
    long export = sql.number("SELECT last_insert_rowid()");
    for (String externalId : held) {
      sql.update("INSERT OR IGNORE INTO held VALUES (?, ?)", export, externalId);
    }
  }

  /// The next import after this one that stands and held the entry as well: of an export of the
  /// same account, and from which nothing was left out.
  Optional<Heir> heir(EntryId entry, long importRun) {
    return sql.first(
        HEIR, row -> new Heir(row.getLong(1), row.getLong(2)), entry.value(), importRun);
  }

  /// Of when the newest export is that stands and held an entry.
  public Optional<Instant> newestHolding(EntryId entry) {
    return sql.first(
            NEWEST_HOLDING, row -> Optional.ofNullable(Sql.time(row, "as_of")), entry.value())
        .flatMap(asOf -> asOf);
  }

  /// Brings the marks to what the exports say that stand now.
  public void mark() {
    for (long entry : sql.list(DIFFERING, row -> row.getLong(1))) {
      sql.update(
          "UPDATE entry SET only_here = 1 - only_here, revision = ? WHERE id = ?",
          writing.revision(),
          entry);
    }
  }
}
