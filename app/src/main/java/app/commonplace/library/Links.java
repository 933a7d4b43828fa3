package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads links.
public final class Links {
  private final Sql sql;

  Links(Sql sql) {
    this.sql = sql;
  }

  /// Links that start or end at an entry or one of its passages, oldest first.
  public List<Link> of(EntryId entry) {
    return sql.list(
        "SELECT * FROM link WHERE from_entry = ? OR to_entry = ? ORDER BY created_at, id",
        Links::link,
        entry.value(),
        entry.value());
  }

  public List<Link> all() {
    return sql.list("SELECT * FROM link ORDER BY created_at, id", Links::link);
  }

  public Optional<Link> find(long id) {
    return sql.first("SELECT * FROM link WHERE id = ?", Links::link, id);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("id"),
        new EntryId(row.getLong("from_entry")),
        Entries.passageId(row, "from_passage"),
        new EntryId(row.getLong("to_entry")),
        Entries.passageId(row, "to_passage"),
        row.getString("kind"),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
