package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes tags, and which entries and passages carry them. Each change touches the entries it shows
/// on.
public final class TagWriter {
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

  TagWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// The number of a tag, made when it does not exist yet.
  public long findOrMake(String name, int hue) {
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

  /// The same; a new tag takes the colour of the tag it is nested in, or the one that the fewest
  /// have.
  public long findOrMake(String name) {
    String folded = Tags.folded(name);
    Optional<Long> known =
        sql.first("SELECT id FROM tag WHERE folded = ?", row -> row.getLong(1), folded);
    return known.isPresent()
        ? known.get()
        : findOrMake(name, hueAbove(folded).orElseGet(this::leastUsedHue));
  }

  private Optional<Integer> hueAbove(String folded) {
    int slash = folded.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : sql.first(
            "SELECT hue FROM tag WHERE folded = ?",
            row -> row.getInt(1),
            folded.substring(0, slash));
  }

  private int leastUsedHue() {
    var uses = new int[Tag.HUES + 1];
    sql.each(
        "SELECT hue, count(*) FROM tag GROUP BY hue",
        row -> {
          uses[Math.clamp(row.getInt(1), 0, Tag.HUES)] = row.getInt(2);
          return true;
        });
    int least = 1;
    for (int hue = 2; hue <= Tag.HUES; hue++) {
      if (uses[hue] < uses[least]) {
        least = hue;
      }
    }
    return least;
  }

  /// Returns whether the entry did not have the tag before.
  public boolean add(EntryId entry, long tag, Instant now) {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO entry_tag (entry_id, tag_id, added_at) VALUES (?, ?, ?)",
            entry.value(),
            tag,
            now);
    if (added > 0) {
      writing.touch(entry);
    }
    return added > 0;
  }

  public boolean remove(EntryId entry, long tag) {
    int removed =
        sql.update("DELETE FROM entry_tag WHERE entry_id = ? AND tag_id = ?", entry.value(), tag);
    if (removed > 0) {
      writing.touch(entry);
    }
    return removed > 0;
  }

  public boolean add(PassageId passage, EntryId entry, long tag, Instant now) {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO passage_tag (passage_id, tag_id, added_at) VALUES (?, ?, ?)",
            passage.value(),
            tag,
            now);
    if (added > 0) {
      writing.touch(entry);
      touchHeldBack(tag);
    }
    return added > 0;
  }

  public boolean remove(PassageId passage, EntryId entry, long tag) {
    int removed = removeFrom(passage, tag);
    if (removed > 0) {
      writing.touch(entry);
    }
    return removed > 0;
  }

  /// Renames a tag; what is nested in it moves along.
  public void rename(long tag, String from, String to) {
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

  public void setHue(long tag, int hue) {
    sql.update("UPDATE tag SET hue = ? WHERE id = ?", hue, tag);
    writing.revision();
  }

  /// Removes a tag from everything that carries it.
  public void delete(long tag) {
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
}
