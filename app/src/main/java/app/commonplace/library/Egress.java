package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/// Reads the ledger of what left this machine.
public final class Egress {
  private final Sql sql;

  Egress(Sql sql) {
    this.sql = sql;
  }

  /// Newest first.
  public List<Sent> newest(int most) {
    return sql.list("SELECT * FROM egress ORDER BY id DESC LIMIT ?", Egress::sent, most);
  }

  /// What came before a request, newest first.
  public List<Sent> before(long id, int most) {
    return sql.list(
        "SELECT * FROM egress WHERE id < ? ORDER BY id DESC LIMIT ?", Egress::sent, id, most);
  }

  /// What came before a request, newest first, as far as it passes a filter.
  ///
  /// @param purpose such as `embed`; empty for all
  /// @param words that stand in the host or the model; empty for all
  public List<Sent> before(long id, int most, String purpose, String words) {
    return sql.list(
        """
        SELECT * FROM egress
        WHERE id < ? AND (? = '' OR purpose = ?)
          AND (? = '' OR instr(lower(host || ' ' || model), lower(?)) > 0)
        ORDER BY id DESC LIMIT ?
        """,
        Egress::sent,
        id,
        purpose,
        purpose,
        words,
        words,
        most);
  }

  /// Whether texts were ever sent to a host; a test alone does not count.
  public boolean knows(String host) {
    return sql.number(
            """
            SELECT EXISTS
              (SELECT 1 FROM egress WHERE host = ? AND purpose IN ('embed', 'question'))
            """,
            host)
        == 1;
  }

  /// Whether a host ever named a price.
  public boolean charges(String host) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM egress WHERE host = ? AND price > 0)", host)
        == 1;
  }

  /// What a text cost so far, in millionths of a dollar; 0 while no price of the model is known.
  public double priceOfText(String host, String model) {
    return sql.first(
            """
            SELECT sum(price), sum(texts) FROM egress
            WHERE host = ? AND model = ? AND purpose = 'embed' AND price IS NOT NULL
            """,
            row -> row.getDouble(1) / Math.max(1, row.getLong(2)),
            host,
            model)
        .orElse(0.0);
  }

  /// How much there is in the ledger.
  public long requests() {
    return sql.number("SELECT count(*) FROM egress");
  }

  /// What left since a time.
  public record Sum(long requests, long bytes, long tokens, long microDollars) {
    public static final Sum NOTHING = new Sum(0, 0, 0, 0);
  }

  public Sum since(Instant from) {
    return sql.first(
            """
            SELECT count(*), coalesce(sum(bytes), 0), coalesce(sum(tokens), 0),
              coalesce(sum(price), 0)
            FROM egress WHERE sent_at >= ?
            """,
            row -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            from)
        .orElse(Sum.NOTHING);
  }

  private static Sent sent(ResultSet row) throws SQLException {
    return new Sent(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("sent_at")),
        row.getString("purpose"),
        row.getString("host"),
        row.getString("model"),
        ids(row.getString("entries"), EntryId::new),
        ids(row.getString("passages"), PassageId::new),
        row.getInt("texts"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("state"),
        Sql.id(row, "tokens"),
        Sql.id(row, "price"));
  }

  private static <T> List<T> ids(String numbers, LongFunction<T> id) {
    return numbers.isEmpty()
        ? List.of()
        : Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).mapToObj(id).toList();
  }
}
