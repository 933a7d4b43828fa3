package app.commonplace.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Writes the account of imports. An import that changes nothing else leaves only rows here, and
/// the commit counter where it was.
public final class ImportLog {
  private final Sql sql;

  ImportLog(Writing writing) {
    this.sql = writing.sql();
  }

  /// The number of an archive, known by its content whatever its name is today.
  public long archive(String sha256, String name, Path path, long size, Instant now) {
    sql.update(
        """
        INSERT INTO archive (sha256, name, path, size, first_seen_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, path = excluded.path
        """,
        sha256,
        name,
        path.toString(),
        size,
        now);
    return sql.number("SELECT id FROM archive WHERE sha256 = ?", sha256);
  }

  /// @param notesHeld whether it notes, too, what it finds here
  public long begin(long archive, String format, String provider, boolean notesHeld, Instant now) {
    sql.update(
        """
        INSERT INTO import_run
          (archive_id, format, provider, state, started_at, receipt, notes_held)
        VALUES (?, ?, ?, 'running', ?, '{}', ?)
        """,
        archive,
        format,
        provider,
        now,
        notesHeld);
    return sql.number("SELECT last_insert_rowid()");
  }

  /// Notes what an import tells by now, for when nothing closes its account any more.
  public void soFar(long run, String receipt) {
    sql.update("UPDATE import_run SET receipt = ? WHERE id = ?", receipt, run);
  }

  /// Closes the account of an import.
  public void finish(long run, String state, String receipt, Instant now) {
    sql.update(
        "UPDATE import_run SET state = ?, receipt = ?, finished_at = ? WHERE id = ?",
        state,
        receipt,
        now,
        run);
  }

  public void problems(long run, List<Imports.LoggedProblem> problems) {
    for (Imports.LoggedProblem problem : problems) {
      sql.update(
          "INSERT INTO import_problem (import_run_id, loss, place, reason) VALUES (?, ?, ?, ?)",
          run,
          problem.loss(),
          problem.place(),
          problem.reason());
    }
  }

  /// Adds problems that showed only after an import had ended.
  ///
  /// @param receipt with the problems in it
  public void amend(long run, String receipt, List<Imports.LoggedProblem> problems) {
    soFar(run, receipt);
    problems(run, problems);
  }

  /// Takes a problem back that is none any more.
  public void withdraw(long run, Imports.LoggedProblem problem) {
    sql.update(
        "DELETE FROM import_problem WHERE import_run_id = ? AND place = ? AND reason = ?",
        run,
        problem.place(),
        problem.reason());
  }

  /// Forgets an import that changed nothing.
  public void forget(long run) {
    sql.update("DELETE FROM import_run WHERE id = ?", run);
  }

  /// Lets an earlier import tell of a later one as well, which is no more then.
  ///
  /// @param receipt of both
  public void join(long later, long earlier, String receipt, Instant now) {
    sql.update("UPDATE raw SET import_run_id = ? WHERE import_run_id = ?", earlier, later);
    sql.update(
        """
        INSERT OR IGNORE INTO raw_held (import_run_id, raw_id)
        SELECT ?1, h.raw_id FROM raw_held h JOIN raw r ON r.id = h.raw_id
        WHERE h.import_run_id = ?2 AND r.import_run_id <> ?1
        """,
        earlier,
        later);
    sql.update(
        """
        INSERT INTO import_problem (import_run_id, loss, place, reason)
        SELECT ?1, n.loss, n.place, n.reason FROM import_problem n WHERE n.import_run_id = ?2
          AND NOT EXISTS (SELECT 1 FROM import_problem o WHERE o.import_run_id = ?1
            AND o.place = n.place AND o.reason = n.reason)
        """,
        earlier,
        later);
    finish(earlier, "done", receipt, now);
    forget(later);
  }

  public void setState(long run, String state) {
    sql.update("UPDATE import_run SET state = ? WHERE id = ?", state, run);
  }
}
