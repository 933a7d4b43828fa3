package app.commonplace.library;

import app.commonplace.model.Sent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the ledger of what left this machine. For one transaction; none of it moves the commit
/// counter.
public final class EgressLog {
  private final Sql sql;

  EgressLog(Sql sql) {
    this.sql = sql;
  }

  /// Writes down a request that is about to be sent; its number and state are the ledger's to give.
  public long aboutToSend(Sent request) {
    sql.update(
        """
        INSERT INTO egress (sent_at, purpose, host, model, entries, passages, texts, bytes, sha256,
          state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent')
        """,
        request.at(),
        request.purpose(),
        request.host(),
        request.model(),
        numbers(request.entries()),
        numbers(request.passages()),
        request.texts(),
        request.bytes(),
        request.sha256());
    return sql.number("SELECT last_insert_rowid()");
  }

  private static String numbers(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /// Adds what became of a request.
  public void ended(long id, boolean done, @Nullable Long tokens, @Nullable Long microDollars) {
    sql.update(
        "UPDATE egress SET state = ?, tokens = ?, price = ? WHERE id = ?",
        done ? "done" : "failed",
        tokens,
        microDollars,
        id);
  }
}
