package app.commonplace.library;

import java.util.List;

/// Tells what became of entries at their sources. [WholeExports] marks those that no newest export
/// holds any more.
public final class OnlyHere {
  /// Of one account, how many entries only this library still has, and how many a later export gave
  /// another title or other words.
  public record Account(
      String provider, String account, long gone, long retitled, long rewritten) {}

  private final Sql sql;

  OnlyHere(Sql sql) {
    this.sql = sql;
  }

  /// Of the account that an import brought a whole export of; empty when it brought none.
  public List<Account> ofAccountOf(long run) {
    return sql.list(
        """
        SELECT w.provider, w.account, ifnull(sum(e.only_here), 0), ifnull(sum(e.retitled), 0),
          ifnull(sum(e.rewritten), 0)
        FROM import_run r JOIN whole_export w
          ON w.archive_id = r.archive_id AND w.format = r.format
        LEFT JOIN entry e ON e.provider = w.provider AND e.account = w.account
          AND e.deleted_at IS NULL
        WHERE r.id = ? AND r.state = 'done' GROUP BY w.id
        """,
        row ->
            new Account(
                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        run);
  }
}
