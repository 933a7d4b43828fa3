package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads which entries tell of one conversation, and the traces they were recognised by. What lies
/// in the trash is left out.
public final class Duplicates {
  /// What an entry says, as numbers.
  ///
  /// @param compared whether it was compared with all others already
  public record Trace(EntryId entry, long[] marks, boolean compared) {}

  private static final String OPEN =
      """
      FROM twin t JOIN entry a ON a.id = t.one_id JOIN entry b ON b.id = t.other_id
      WHERE t.rejected_at IS NULL AND a.deleted_at IS NULL AND b.deleted_at IS NULL
      """;

  private final Sql sql;

  Duplicates(Sql sql) {
    this.sql = sql;
  }

  /// Conversations whose trace is missing or older than they are.
  public List<EntryId> untraced(int policy, int most) {
    return sql.list(
        """
        SELECT e.id FROM entry e LEFT JOIN trace t ON t.entry_id = e.id
        WHERE e.kind = 'conversation' AND e.deleted_at IS NULL
          AND (t.entry_id IS NULL OR t.revision < e.revision OR t.policy <> ?)
        ORDER BY e.id LIMIT ?
        """,
        row -> new EntryId(row.getLong(1)),
        policy,
        most);
  }

  /// How many [#untraced] would tell if nothing limited it.
  public long countUntraced(int policy) {
    return sql.number(
        """
        SELECT count(*) FROM entry e LEFT JOIN trace t ON t.entry_id = e.id
        WHERE e.kind = 'conversation' AND e.deleted_at IS NULL
          AND (t.entry_id IS NULL OR t.revision < e.revision OR t.policy <> ?)
        """,
        policy);
  }

  /// Whether any trace waits to be compared.
  public boolean isAnyWaiting() {
    return sql.number("SELECT EXISTS (SELECT 1 FROM trace WHERE compared = 0)") == 1;
  }

  /// Whether there is anything to look at that is new or has changed.
  public boolean isOutdated(int policy) {
    return isAnyWaiting() || !untraced(policy, 1).isEmpty();
  }

  /// The traces of all conversations, by the number of the entry.
  public List<Trace> traces() {
    return sql.list(
        """
        SELECT t.entry_id, t.marks, t.compared FROM trace t JOIN entry e ON e.id = t.entry_id
        WHERE e.deleted_at IS NULL ORDER BY t.entry_id
        """,
        row -> new Trace(new EntryId(row.getLong(1)), numbers(row.getBytes(2)), row.getBoolean(3)));
  }

  /// All that are offered, the surest first.
  public List<Twin> open() {
    return sql.list(
        "SELECT t.* " + OPEN + " ORDER BY t.confidence DESC, t.one_id, t.other_id",
        Duplicates::twin);
  }

  public long countOpen() {
    return sql.number("SELECT count(*) " + OPEN);
  }

  /// Of the entries that an import brought or changed, how many may be another one's twin.
  public long countOfRun(long run) {
    return sql.number(
        """
        SELECT count(*) FROM (SELECT DISTINCT entry_id FROM raw WHERE import_run_id = ? AND news = 1) r
        WHERE EXISTS (SELECT 1
        """
            + OPEN
            + " AND r.entry_id IN (t.one_id, t.other_id))",
        run);
  }

  /// What is known of two entries, whatever a person said of it.
  public Optional<Twin> find(EntryId a, EntryId b) {
    return sql.first(
        "SELECT * FROM twin WHERE one_id = ? AND other_id = ?",
        Duplicates::twin,
        Math.min(a.value(), b.value()),
        Math.max(a.value(), b.value()));
  }

  /// Pairs of which a person said that they are not the same.
  public List<Twin> rejected() {
    return sql.list(
        "SELECT * FROM twin WHERE rejected_at IS NOT NULL ORDER BY rejected_at, one_id, other_id",
        Duplicates::twin);
  }

  static Twin twin(ResultSet row) throws SQLException {
    return new Twin(
        new EntryId(row.getLong("one_id")),
        new EntryId(row.getLong("other_id")),
        Relation.ofWord(row.getString("relation")),
        row.getInt("shared"),
        row.getInt("only_one"),
        row.getInt("only_other"),
        row.getDouble("confidence"));
  }

  static long[] numbers(byte[] bytes) {
    var numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }

  static byte[] bytes(long[] numbers) {
    var bytes = new byte[numbers.length * Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().put(numbers);
    return bytes;
  }
}
