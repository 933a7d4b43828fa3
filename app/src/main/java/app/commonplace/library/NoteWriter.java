package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes notes. Each change touches the entry it shows on.
public final class NoteWriter {
  private final Writing writing;
  private final Sql sql;

  NoteWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  public long add(EntryId entry, @Nullable PassageId passage, String text, Instant now) {
    return add(entry, passage, text, now, now);
  }

  /// A note that was written in another library.
  public long add(
      EntryId entry,
      @Nullable PassageId passage,
      String text,
      Instant createdAt,
      Instant updatedAt) {
    sql.update(
        """
        INSERT INTO note (entry_id, passage_id, text, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        entry.value(),
        Passages.numberOf(passage),
        text,
        createdAt,
        updatedAt);
    long id = sql.number("SELECT last_insert_rowid()");
    writing.touch(entry);
    return id;
  }

  /// Puts a note back that was deleted, under its number where that is free.
  public long putBack(Note note) {
    boolean free = sql.number("SELECT count(*) FROM note WHERE id = ?", note.id()) == 0;
    sql.update(
        """
        INSERT INTO note (id, entry_id, passage_id, text, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        free ? note.id() : null,
        note.entry().value(),
        Passages.numberOf(note.passage()),
        note.text(),
        note.createdAt(),
        note.updatedAt());
    long id = sql.number("SELECT last_insert_rowid()");
    writing.touch(note.entry());
    return id;
  }

  public void set(long id, EntryId entry, String text, Instant now) {
    sql.update("UPDATE note SET text = ?, updated_at = ? WHERE id = ?", text, now, id);
    writing.touch(entry);
  }

  public void delete(long id, EntryId entry) {
    sql.update("DELETE FROM note WHERE id = ?", id);
    writing.lostText(entry);
    writing.touch(entry);
  }
}
