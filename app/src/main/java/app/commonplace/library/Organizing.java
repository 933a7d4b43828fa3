package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Judgement;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what a person adds. Each change touches the entries it shows on.
public final class Organizing {
  /// What passages say that a tag, or one nested in it, keeps on this machine.
  private static final String HELD_BACK =
      """
      SELECT p.content_hash FROM tag above JOIN tag t ON t.id = above.id
          OR substr(t.folded, 1, length(above.folded) + 1) = above.folded || '/'
        JOIN passage_tag pt ON pt.tag_id = t.id JOIN passage p ON p.id = pt.passage_id
      WHERE above.id = ?1 AND t.never_leaves = 1
      """;

  private final Writing writing;
  private final Sql sql;

  Organizing(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  private void touch(EntryId entry) {
    sql.update("UPDATE entry SET revision = ? WHERE id = ?", writing.revision(), entry.value());
  }

  /// The number of a tag, made when it does not exist yet.
  public long tag(String name, int hue) {
    int made =
        sql.update(
            "INSERT INTO tag (name, folded, hue) VALUES (?, ?, ?) ON CONFLICT (folded) DO NOTHING",
            name,
            Tags.folded(name),
            hue);
    if (made > 0) {
      keepWithParents(Tags.folded(name));
    }
    return sql.number("SELECT id FROM tag WHERE folded = ?", Tags.folded(name));
  }

  /// The hue that the fewest tags use.
  public int leastUsedHue(int hues) {
    return (int)
        sql.number(
            """
            WITH RECURSIVE hue (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM hue WHERE n < ?)
            SELECT n FROM hue LEFT JOIN tag ON tag.hue = n GROUP BY n ORDER BY count(tag.id), n LIMIT 1
            """,
            hues);
  }

  /// Returns whether the entry did not have the tag before.
  public boolean addTag(EntryId entry, long tag, Instant now) {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO entry_tag (entry_id, tag_id, added_at) VALUES (?, ?, ?)",
            entry.value(),
            tag,
            now);
    if (added > 0) {
      touch(entry);
    }
    return added > 0;
  }

  public boolean removeTag(EntryId entry, long tag) {
    int removed =
        sql.update("DELETE FROM entry_tag WHERE entry_id = ? AND tag_id = ?", entry.value(), tag);
    if (removed > 0) {
      touch(entry);
    }
    return removed > 0;
  }

  public boolean addTag(PassageId passage, EntryId entry, long tag, Instant now) {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO passage_tag (passage_id, tag_id, added_at) VALUES (?, ?, ?)",
            passage.value(),
            tag,
            now);
    if (added > 0) {
      touch(entry);
      touchHeldBack(tag);
    }
    return added > 0;
  }

  public boolean removeTag(PassageId passage, EntryId entry, long tag) {
    int removed = removeFrom(passage, tag);
    if (removed > 0) {
      touch(entry);
    }
    return removed > 0;
  }

  /// Renames a tag; what is nested in it moves along.
  public void renameTag(long tag, String from, String to) {
    touchTagged(tag);
    sql.update("UPDATE tag SET name = ?, folded = ? WHERE id = ?", to, Tags.folded(to), tag);
    sql.update(
        """
        UPDATE tag SET name = ? || substr(name, length(?) + 1),
          folded = ? || substr(folded, length(?) + 1)
        WHERE substr(folded, 1, length(?) + 1) = ? || '/'
        """,
        to,
        from,
        Tags.folded(to),
        from,
        from,
        Tags.folded(from));
    keepWithParents(Tags.folded(to));
    for (String held : neverLeavesIn(Tags.folded(to))) {
      keepNested(held);
    }
    touchHeldBack(tag);
  }

  /// Says whether entries under a tag, or under one nested in it, may be sent to other machines.
  public void setNeverLeaves(long tag, boolean never) {
    touchHeldBack(tag);
    sql.update(
        """
        UPDATE tag SET never_leaves = ?1 WHERE id = ?2 OR EXISTS (
          SELECT 1 FROM tag above WHERE above.id = ?2
            AND substr(tag.folded, 1, length(above.folded) + 1) = above.folded || '/')
        """,
        never,
        tag);
    touchHeldBack(tag);
    writing.revision();
  }

  /// A tag nested in one that never leaves does not leave either, however it came there. Only those
  /// that it is nested in are looked at: a library may have ten thousand.
  private void keepWithParents(String folded) {
    for (int slash = folded.indexOf('/'); slash > 0; slash = folded.indexOf('/', slash + 1)) {
      String above = folded.substring(0, slash);
      if (sql.number("SELECT count(*) FROM tag WHERE folded = ? AND never_leaves", above) > 0) {
        sql.update("UPDATE tag SET never_leaves = 1 WHERE folded = ?", folded);
        keepNested(folded);
        return;
      }
    }
  }

  /// Tags that never leave: one itself and those nested in it.
  private List<String> neverLeavesIn(String folded) {
    return sql.list(
        """
        SELECT folded FROM tag
        WHERE never_leaves = 1 AND (folded = ?1 OR (folded > ?1 || '/' AND folded < ?1 || '0'))
        """,
        row -> row.getString(1),
        folded);
  }

  private void keepNested(String folded) {
    sql.update(
        """
        UPDATE tag SET never_leaves = 1
        WHERE never_leaves = 0 AND folded > ?1 || '/' AND folded < ?1 || '0'
        """,
        folded);
  }

  public void setTagHue(long tag, int hue) {
    sql.update("UPDATE tag SET hue = ? WHERE id = ?", hue, tag);
    writing.revision();
  }

  /// Removes a tag from everything that carries it.
  public void deleteTag(long tag) {
    touchTagged(tag);
    touchHeldBack(tag);
    sql.update("DELETE FROM tag WHERE id = ?", tag);
  }

  private int removeFrom(PassageId passage, long tag) {
    touchHeldBack(tag);
    return sql.update(
        "DELETE FROM passage_tag WHERE passage_id = ? AND tag_id = ?", passage.value(), tag);
  }

  /// Has all entries looked at again in which a passage says what one of those says that the tag,
  /// or one nested in it, keeps on this machine.
  private void touchHeldBack(long tag) {
    boolean any = sql.number("SELECT EXISTS (" + HELD_BACK + ")", tag) == 1;
    if (any) { // to find them, all passages are looked at
      sql.update(
          "UPDATE entry SET revision = ?2 WHERE id IN (SELECT entry_id FROM passage WHERE content_hash IN ("
              + HELD_BACK
              + "))",
          tag,
          writing.revision());
    }
  }

  private void touchTagged(long tag) {
    sql.update(
        """
        UPDATE entry SET revision = ?
        WHERE id IN (SELECT entry_id FROM entry_tag WHERE tag_id = ?)
        """,
        writing.revision(),
        tag);
  }

  public void setStarred(EntryId entry, boolean starred) {
    sql.update("UPDATE entry SET starred = ? WHERE id = ?", starred, entry.value());
    touch(entry);
  }

  public void setArchived(EntryId entry, boolean archived) {
    sql.update("UPDATE entry SET archived = ? WHERE id = ?", archived, entry.value());
    touch(entry);
  }

  public void setRead(EntryId entry, @Nullable Instant when) {
    sql.update("UPDATE entry SET read_at = ? WHERE id = ?", when, entry.value());
    touch(entry);
  }

  /// Gives an entry a title of the person's own; null brings the source's title back.
  public void setOwnTitle(EntryId entry, @Nullable String title) {
    sql.update("UPDATE entry SET own_title = ? WHERE id = ?", title, entry.value());
    touch(entry);
  }

  public long addLink(
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
        numberOf(fromPassage),
        toEntry.value(),
        numberOf(toPassage),
        kind,
        note,
        now);
    long id = sql.number("SELECT last_insert_rowid()");
    touch(fromEntry);
    touch(toEntry);
    return id;
  }

  public void deleteLink(long id, EntryId fromEntry, EntryId toEntry) {
    sql.update("DELETE FROM link WHERE id = ?", id);
    touch(fromEntry);
    touch(toEntry);
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
        numberOf(link.fromPassage()),
        link.toEntry().value(),
        numberOf(link.toPassage()),
        link.kind(),
        link.note(),
        link.createdAt());
    long id = sql.number("SELECT last_insert_rowid()");
    touch(link.fromEntry());
    touch(link.toEntry());
    return id;
  }

  private static @Nullable Long numberOf(@Nullable PassageId passage) {
    return passage == null ? null : passage.value();
  }

  public long addNote(EntryId entry, @Nullable PassageId passage, String text, Instant now) {
    return addNote(entry, passage, text, now, now);
  }

  /// A note that was written in another library.
  public long addNote(
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
        numberOf(passage),
        text,
        createdAt,
        updatedAt);
    long id = sql.number("SELECT last_insert_rowid()");
    touch(entry);
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
        numberOf(note.passage()),
        note.text(),
        note.createdAt(),
        note.updatedAt());
    long id = sql.number("SELECT last_insert_rowid()");
    touch(note.entry());
    return id;
  }

  public void setNote(long id, EntryId entry, String text, Instant now) {
    sql.update("UPDATE note SET text = ?, updated_at = ? WHERE id = ?", text, now, id);
    touch(entry);
  }

  public void deleteNote(long id, EntryId entry) {
    sql.update("DELETE FROM note WHERE id = ?", id);
    writing.lostText(entry);
    touch(entry);
  }

  /// Keeps a query under a name; an existing name gets the new query.
  public void saveSearch(String name, String query, Instant now) {
    sql.update(
        """
        INSERT INTO saved_search (name, query, created_at) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET query = excluded.query
        """,
        name,
        query,
        now);
    writing.revision();
  }

  public boolean deleteSavedSearch(String name) {
    boolean deleted = sql.update("DELETE FROM saved_search WHERE name = ?", name) > 0;
    if (deleted) {
      writing.revision();
    }
    return deleted;
  }

  /// Keeps a person's word on a hit; a later one replaces it. What is said of a passage whatever is
  /// asked shows with every search, a word on one query's hit does not.
  public void judge(Judgement judgement, Instant now) {
    sql.update(
        """
        INSERT INTO judgement (query, passage_id, good, created_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (query, passage_id) DO UPDATE SET good = excluded.good
        """,
        judgement.query(),
        judgement.passage().value(),
        judgement.good(),
        now);
    showIfOfAnyQuery(judgement.query());
  }

  /// Returns false when there was none.
  public boolean forgetJudgement(String query, PassageId passage) {
    boolean forgotten =
        sql.update(
                "DELETE FROM judgement WHERE query = ? AND passage_id = ?", query, passage.value())
            > 0;
    if (forgotten) {
      showIfOfAnyQuery(query);
    }
    return forgotten;
  }

  private void showIfOfAnyQuery(String query) {
    if (query.isEmpty()) {
      writing.revision();
    }
  }

  /// Keeps a setting with the library; null removes it.
  public void setSetting(String name, @Nullable String value) {
    if (value == null) {
      forgetForItself(name);
    } else {
      keepForItself(name, value);
    }
    writing.revision();
  }

  /// Removes what the program noted for itself.
  void forgetForItself(String name) {
    sql.update("DELETE FROM setting WHERE name = ?", name);
  }

  /// Keeps what the program noted for itself: a person sees no change.
  public void keepForItself(String name, String value) {
    sql.update(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        name,
        value);
  }
}
