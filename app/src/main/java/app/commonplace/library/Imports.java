package app.commonplace.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the account of imports.
public final class Imports {
  /// One import of one archive.
  ///
  /// @param state running, done, cancelled, failed, interrupted or undone
  /// @param receipt the counts as JSON
  public record Run(
      long id,
      long archive,
      String archiveName,
      String archivePath,
      String sha256,
      long archiveSize,
      String format,
      String provider,
      String state,
      Instant startedAt,
      @Nullable Instant finishedAt,
      String receipt) {}

  /// Something an import could not keep as it was.
  public record LoggedProblem(String loss, String place, String reason) {}

  private static final String SELECT =
      """
      SELECT r.*, a.name AS archive_name, a.path AS archive_path, a.sha256, a.size AS archive_size
      FROM import_run r JOIN archive a ON a.id = r.archive_id
      """;

  private final Sql sql;

  Imports(Sql sql) {
    this.sql = sql;
  }

  /// All imports, newest first.
  public List<Run> all() {
    return sql.list(SELECT + "ORDER BY r.id DESC", Imports::run);
  }

  public Optional<Run> find(long id) {
    return sql.first(SELECT + "WHERE r.id = ?", Imports::run, id);
  }

  public List<LoggedProblem> problems(long run) {
    return sql.list(
        "SELECT loss, place, reason FROM import_problem WHERE import_run_id = ? ORDER BY id",
        row -> new LoggedProblem(row.getString(1), row.getString(2), row.getString(3)),
        run);
  }

  /// The last finished import of the same provider before this moment, if there was one.
  public Optional<Instant> lastOf(String provider) {
    return sql.first(
        """
        SELECT finished_at FROM import_run
        WHERE provider = ? AND state = 'done' AND format <> 'reread' ORDER BY id DESC LIMIT 1
        """,
        row -> Instant.ofEpochMilli(row.getLong(1)),
        provider);
  }

  /// Whether an import read a whole account, so that it also says what is gone there.
  public boolean tellsOfWholeAccount(long run) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM import_run r
              JOIN whole_export w ON w.archive_id = r.archive_id WHERE r.id = ?)
            """,
            run)
        == 1;
  }

  /// How many entries of an archive of this content nobody wanted yet: the fewest that one of its
  /// imports left out; empty when it was never read to its end.
  public OptionalLong leftOut(String sha256) {
    long fewest =
        sql.number(
            """
            SELECT coalesce(min(coalesce(json_extract(r.receipt, '$.leftOut'), 0)), -1)
            FROM import_run r JOIN archive a ON a.id = r.archive_id
            WHERE a.sha256 = ? AND r.state = 'done'
            """,
            sha256);
    return fewest < 0 ? OptionalLong.empty() : OptionalLong.of(fewest);
  }

  /// SQL for: this import stands, and a person left nothing of its archive out.
  ///
  /// @param run the name of the row of `import_run`
  static String tookAll(String run) {
    return "(%1$s.state = 'done' AND coalesce(json_extract(%1$s.receipt, '$.leftOut'), 0) = 0)"
        .formatted(run);
  }

  /// SQL for: it also noted what it held of what was here already, so that all of it is known.
  static String tookAndNotedAll(String run) {
    return "(%s.notes_held = 1 AND %s)".formatted(run, tookAll(run));
  }

  /// Whether an import that stands has noted all that an archive of this content holds.
  public boolean notedAll(String sha256, String format) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM import_run r JOIN archive a ON a.id = r.archive_id
              WHERE a.sha256 = ? AND r.format = ? AND %s)
            """
                .formatted(tookAndNotedAll("r")),
            sha256,
            format)
        > 0;
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("id"),
        row.getLong("archive_id"),
        row.getString("archive_name"),
        row.getString("archive_path"),
        row.getString("sha256"),
        row.getLong("archive_size"),
        row.getString("format"),
        row.getString("provider"),
        row.getString("state"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Sql.time(row, "finished_at"),
        row.getString("receipt"));
  }

  /// Whether an import is under way in any process.
  public boolean isAnyRunning() {
    return sql.number("SELECT EXISTS (SELECT 1 FROM import_run WHERE state = 'running')") == 1;
  }
}
