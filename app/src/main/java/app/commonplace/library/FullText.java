package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Columns;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the full-text table, which is complete the moment an import commits.
public final class FullText {
  /// The columns of the table, in its order.
  public enum Column {
    PROSE,
    CODE,
    THINKING,
    TOOL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much text the table holds.
  ///
  /// @param tokens by column
  public record Size(long passages, long[] tokens) {}

  /// A passage as a filter sees it.
  public record Row(
      PassageId id,
      EntryId entry,
      Role role,
      @Nullable String author,
      @Nullable String model,
      @Nullable Instant createdAt,
      boolean hidden) {}

  private static final String SELECT_ROW =
      "SELECT id, entry_id, role, author, model, created_at, hidden FROM passage ";

  private final Sql sql;

  FullText(Sql sql) {
    this.sql = sql;
  }

  /// Passages that match an expression, the newest first, at most `limit`.
  public List<PassageId> matches(MatchExpression expression, int limit) {
    return sql.list(
        "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rowid DESC LIMIT ?",
        row -> new PassageId(row.getLong(1)),
        expression.text(),
        limit);
  }

  /// Passages that match an expression, those that FTS5 ranks best first, at most `limit`. Scores
  /// every match: only for expressions that match thousands, not hundreds of thousands.
  public List<PassageId> bestMatches(MatchExpression expression, int limit) {
    return sql.list(
        "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT ?",
        row -> new PassageId(row.getLong(1)),
        expression.text(),
        limit);
  }

  /// How many passages match, counted up to `limit`.
  public int count(MatchExpression expression, int limit) {
    return (int)
        sql.number(
            """
            SELECT count(*) FROM
              (SELECT 1 FROM passage_fts WHERE passage_fts MATCH ? LIMIT ?)
            """,
            expression.text(),
            limit);
  }

  /// The passages that came last.
  public List<Row> newest(int limit) {
    return sql.list(SELECT_ROW + "ORDER BY id DESC LIMIT ?", FullText::row, limit);
  }

  public List<Row> rows(Collection<PassageId> ids) {
    String list = ids.stream().map(PassageId::toString).collect(Collectors.joining(",", "[", "]"));
    return sql.list(
        SELECT_ROW + "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        FullText::row,
        list);
  }

  private static Row row(ResultSet row) throws SQLException {
    Role role = Role.ofWord(row.getString("role"));
    return new Row(
        new PassageId(row.getLong("id")),
        new EntryId(row.getLong("entry_id")),
        role,
        Columns.speaker(role, row.getString("author")),
        row.getString("model"),
        Sql.time(row, "created_at"),
        row.getBoolean("hidden"));
  }

  /// How much text there is in all, as FTS5 keeps it for its own ranking: a record of numbers, the
  /// rows first, then the tokens of each column.
  public Size size() {
    byte[] averages =
        sql.first("SELECT block FROM passage_fts_data WHERE id = 1", row -> row.getBytes(1))
            .orElse(new byte[0]);
    ByteBuffer numbers = ByteBuffer.wrap(averages);
    long rows = Varint.next(numbers);
    var tokens = new long[Column.values().length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = Varint.next(numbers);
    }
    return new Size(rows, tokens);
  }
}
