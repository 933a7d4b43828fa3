package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads notes.
public final class Notes {
  private final Sql sql;

  Notes(Sql sql) {
    this.sql = sql;
  }

  /// Notes on an entry and on its passages, oldest first.
  public List<Note> of(EntryId entry) {
    return sql.list(
        "SELECT * FROM note WHERE entry_id = ? ORDER BY created_at, id",
        Notes::note,
        entry.value());
  }

  public List<Note> all() {
    return sql.list("SELECT * FROM note ORDER BY created_at, id", Notes::note);
  }

  public Optional<Note> find(long id) {
    return sql.first("SELECT * FROM note WHERE id = ?", Notes::note, id);
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getLong("id"),
        new EntryId(row.getLong("entry_id")),
        Entries.passageId(row, "passage_id"),
        row.getString("text"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }
}
