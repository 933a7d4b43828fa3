package app.commonplace.library;

import java.util.List;

/// Tells of entries that are marked as held by no newest export any more. [WholeExports] marks
/// them.
public final class OnlyHere {
  /// Of one account, how many entries only this library still has.
  public record Gone(String provider, String account, long entries) {}

  private final Sql sql;

  OnlyHere(Sql sql) {
    this.sql = sql;
  }

  /// Of the account that an import brought a whole export of; empty when it brought none.
  public List<Gone> ofAccountOf(long run) {
    return sql.list(
        """
        SELECT w.provider, w.account,
          (SELECT count(*) FROM entry e WHERE e.provider = w.provider AND e.account = w.account
            AND e.only_here = 1 AND e.deleted_at IS NULL)
        FROM import_run r JOIN whole_export w
          ON w.archive_id = r.archive_id AND w.format = r.format
        WHERE r.id = ? AND r.state = 'done'
        """,
        row -> new Gone(row.getString(1), row.getString(2), row.getLong(3)),
        run);
  }
}
