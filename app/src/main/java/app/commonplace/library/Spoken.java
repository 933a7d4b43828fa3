package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what was said in an entry, passage by passage: who, when, after what, and the prose and
/// code of it.
public final class Spoken {
  /// One passage.
  public record Line(
      PassageId id,
      @Nullable PassageId parent,
      Role role,
      boolean hidden,
      @Nullable Instant createdAt,
      ContentHash content,
      String text) {}

  private static final String LINES =
      """
      SELECT m.id, m.parent_id, m.role, m.hidden, m.created_at, m.content_hash, p.text
      FROM passage m LEFT JOIN part p ON p.passage_id = m.id AND p.kind IN ('prose', 'code')
      WHERE m.entry_id = ? ORDER BY m.ordinal, p.ordinal
      """;

  private final Sql sql;

  Spoken(Sql sql) {
    this.sql = sql;
  }

  /// All passages, parents before children.
  public List<Line> of(EntryId entry) {
    var lines = new ArrayList<Line>();
    sql.each(
        LINES,
        row -> {
          String text = Optional.ofNullable(row.getString("text")).orElse("");
          Line last = lines.isEmpty() ? null : lines.getLast();
          if (last != null && last.id().value() == row.getLong("id")) {
            lines.removeLast();
            lines.add(line(row, last.text() + "\n\n" + text));
          } else {
            lines.add(line(row, text));
          }
          return true;
        },
        entry.value());
    return lines;
  }

  private static Line line(ResultSet row, String text) throws SQLException {
    return new Line(
        new PassageId(row.getLong("id")),
        Entries.passageId(row, "parent_id"),
        Role.ofWord(row.getString("role")),
        row.getBoolean("hidden"),
        Sql.time(row, "created_at"),
        ContentHash.ofBytes(row.getBytes("content_hash")),
        text);
  }
}
