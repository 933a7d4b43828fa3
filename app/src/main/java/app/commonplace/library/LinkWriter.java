package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes links. Each change touches the entries at both ends.
public final class LinkWriter {
  private final Writing writing;
  private final Sql sql;

  LinkWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  public long add(
      EntryId fromEntry,
      @Nullable PassageId fromPassage,
      EntryId toEntry,
      @Nullable PassageId toPassage,
      String kind,
      @Nullable String note,
      Instant now) {
    sql.update(
        """
        INSERT INTO link (from_entry, from_passage, to_entry, to_passage, kind, note, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        fromEntry.value(),
        Passages.numberOf(fromPassage),
        toEntry.value(),
        Passages.numberOf(toPassage),
        kind,
        note,
        now);
    long id = sql.number("SELECT last_insert_rowid()");
    writing.touch(fromEntry);
    writing.touch(toEntry);
    return id;
  }

  /// Gives a link another kind and note.
  public void change(Link link, String kind, @Nullable String note) {
    sql.update("UPDATE link SET kind = ?, note = ? WHERE id = ?", kind, note, link.id());
    writing.touch(link.fromEntry());
    writing.touch(link.toEntry());
  }

  public void delete(long id, EntryId fromEntry, EntryId toEntry) {
    sql.update("DELETE FROM link WHERE id = ?", id);
    writing.touch(fromEntry);
    writing.touch(toEntry);
  }

  /// Puts a link back that was deleted, under its number where that is free.
  public long putBack(Link link) {
    boolean free = sql.number("SELECT count(*) FROM link WHERE id = ?", link.id()) == 0;
    sql.update(
        """
        INSERT INTO link
          (id, from_entry, from_passage, to_entry, to_passage, kind, note, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        free ? link.id() : null,
        link.fromEntry().value(),
        Passages.numberOf(link.fromPassage()),
        link.toEntry().value(),
        Passages.numberOf(link.toPassage()),
        link.kind(),
        link.note(),
        link.createdAt());
    long id = sql.number("SELECT last_insert_rowid()");
    writing.touch(link.fromEntry());
    writing.touch(link.toEntry());
    return id;
  }
}
