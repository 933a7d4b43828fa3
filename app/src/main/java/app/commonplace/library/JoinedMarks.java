package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;

/// Moves what a person made along with entries that are merged, and back. For one transaction.
///
/// Notes, links and judgements move; tags and the star are given to the other entry as well, and
/// the merged one keeps its own, and the notes that the other has in the same words. What moved is
/// written down, so that it finds its way back; what is gone or was moved on by then stays as it
/// is.
public final class JoinedMarks {
  private static final String STANDS = "(SELECT s.at_id FROM standin s WHERE s.source_id = %s)";

  private final Writing writing;
  private final Sql sql;

  JoinedMarks(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Takes along what a person made on an entry that was just merged. Links between the two stay
  /// where they are.
  public void carry(EntryId merged, EntryId into) {
    Faults.before("carry");
    long from = merged.value();
    long to = into.value();
    carryNotes(from, to);
    carryLinks(from, to);
    carryTags(from, to);
    carryJudgements(from);
    carryState(from, to);
    writing.lostText(merged);
    writing.touch(merged);
    writing.touch(into);
  }

  private void carryNotes(long from, long to) {
    String news =
        "SELECT id, passage_id FROM note WHERE entry_id = ?1 AND NOT EXISTS ("
            + "SELECT 1 FROM note o WHERE o.entry_id = ?2 AND o.text = note.text"
            + " AND o.passage_id IS "
            + STANDS.formatted("note.passage_id")
            + ")";
    mark(from, "note", news, to);
    sql.update(
        "UPDATE note SET entry_id = ?2, passage_id = "
            + STANDS.formatted("note.passage_id")
            + """
             WHERE entry_id = ?1 AND id IN (
              SELECT number FROM joined_mark WHERE entry_id = ?1 AND kind = 'note')
            """,
        from,
        to);
  }

  private void carryLinks(long from, long to) {
    mark(
        from,
        "link_from",
        "SELECT id, from_passage FROM link WHERE from_entry = ?1 AND to_entry NOT IN (?1, ?2)",
        to);
    mark(
        from,
        "link_to",
        "SELECT id, to_passage FROM link WHERE to_entry = ?1 AND from_entry NOT IN (?1, ?2)",
        to);
    sql.update(
        "UPDATE link SET from_entry = ?2, from_passage = "
            + STANDS.formatted("link.from_passage")
            + " WHERE from_entry = ?1 AND to_entry NOT IN (?1, ?2)",
        from,
        to);
    sql.update(
        "UPDATE link SET to_entry = ?2, to_passage = "
            + STANDS.formatted("link.to_passage")
            + " WHERE to_entry = ?1 AND from_entry NOT IN (?1, ?2)",
        from,
        to);
  }

  private void carryTags(long from, long to) {
    String lacking =
        """
        SELECT x.tag_id, NULL FROM entry_tag x WHERE x.entry_id = ?1 AND NOT EXISTS (
          SELECT 1 FROM entry_tag y WHERE y.entry_id = ?2 AND y.tag_id = x.tag_id)
        """;
    mark(from, "tag", lacking, to);
    sql.update(
        """
        INSERT OR IGNORE INTO entry_tag (entry_id, tag_id, added_at)
        SELECT ?2, tag_id, added_at FROM entry_tag WHERE entry_id = ?1
        """,
        from,
        to);
    mark(
        from,
        "passage_tag",
        """
        SELECT x.tag_id, s.at_id FROM passage m JOIN passage_tag x ON x.passage_id = m.id
          JOIN standin s ON s.source_id = m.id
        WHERE m.entry_id = ?1 AND NOT EXISTS (
          SELECT 1 FROM passage_tag y WHERE y.passage_id = s.at_id AND y.tag_id = x.tag_id)
        """);
    sql.update(
        """
        INSERT OR IGNORE INTO passage_tag (passage_id, tag_id, added_at)
        SELECT s.at_id, x.tag_id, x.added_at FROM passage m
          JOIN passage_tag x ON x.passage_id = m.id JOIN standin s ON s.source_id = m.id
        WHERE m.entry_id = ?
        """,
        from);
  }

  private void carryJudgements(long from) {
    mark(
        from,
        "judgement",
        """
        SELECT j.id, j.passage_id FROM passage m JOIN judgement j ON j.passage_id = m.id
          JOIN standin s ON s.source_id = m.id
        WHERE m.entry_id = ?1
        """);
    sql.update(
        "UPDATE OR IGNORE judgement SET passage_id = "
            + STANDS.formatted("judgement.passage_id")
            + """
             WHERE passage_id IN (SELECT s.source_id FROM passage m
              JOIN standin s ON s.source_id = m.id WHERE m.entry_id = ?)
            """,
        from);
  }

  /// The star, the person's own title, whether it was read, and the time it was last changed.
  private void carryState(long from, long to) {
    give(from, to, "starred", "b.starred = 1 AND a.starred = 0", "1");
    give(from, to, "own_title", "b.own_title IS NOT NULL AND a.own_title IS NULL", "b.own_title");
    give(from, to, "read_at", "b.read_at IS NOT NULL AND a.read_at IS NULL", "b.read_at");
    give(
        from,
        to,
        "updated_at",
        "b.updated_at > coalesce(a.updated_at, 0) AND a.updated_at IS NOT NULL",
        "b.updated_at");
  }

  private void give(long from, long to, String column, String when, String what) {
    String before = column.endsWith("_at") ? "a." + column : "NULL";
    mark(
        from,
        column,
        "SELECT "
            + before
            + ", NULL FROM entry a, entry b WHERE b.id = ?1 AND a.id = ?2 AND "
            + when,
        to);
    sql.update(
        "UPDATE entry AS a SET "
            + column
            + " = "
            + what
            + " FROM entry AS b WHERE b.id = ?1"
            + " AND a.id = ?2 AND "
            + when,
        from,
        to);
  }

  private void mark(long merged, String kind, String rows, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = merged;
    System.arraycopy(more, 0, values, 1, more.length);
    sql.update(
        "INSERT INTO joined_mark (entry_id, kind, number, passage) SELECT ?1, '"
            + kind
            + "', r.*"
            + " FROM ("
            + rows
            + ") AS r",
        values);
  }

  /// Gives back what [#carry] took along, and what was made since on copies of its passages.
  public void release(EntryId merged, EntryId into) {
    Faults.before("release");
    long from = merged.value();
    long to = into.value();
    writing.touch(merged);
    writing.touch(into);
    writing.lostText(into);
    writing.joined().copies(merged).forEach((source, copy) -> move(copy, source, merged));
    sql.update(back("note", "entry_id", "passage_id", "note"), from, to);
    sql.update(back("link", "from_entry", "from_passage", "link_from"), from, to);
    sql.update(back("link", "to_entry", "to_passage", "link_to"), from, to);
    sql.update(
        """
        UPDATE OR IGNORE judgement SET passage_id = k.passage FROM joined_mark k
        WHERE k.entry_id = ? AND k.kind = 'judgement' AND k.number = judgement.id
        """,
        from);
    sql.update(
        """
        DELETE FROM entry_tag WHERE entry_id = ?2 AND tag_id IN (
          SELECT number FROM joined_mark WHERE entry_id = ?1 AND kind = 'tag')
        """,
        from,
        to);
    sql.update(
        """
        DELETE FROM passage_tag WHERE EXISTS (SELECT 1 FROM joined_mark k
          WHERE k.entry_id = ? AND k.kind = 'passage_tag' AND k.number = passage_tag.tag_id
            AND k.passage = passage_tag.passage_id)
        """,
        from);
    takeBack(from, to, "starred", "0");
    takeBack(from, to, "own_title", "NULL");
    takeBack(from, to, "read_at", "k.number");
    takeBack(from, to, "updated_at", "k.number");
  }

  private static String back(String table, String entry, String passage, String kind) {
    return """
    UPDATE %1$s SET %2$s = ?1,
      %3$s = (SELECT m.id FROM passage m WHERE m.id = k.passage)
    FROM joined_mark k
    WHERE k.entry_id = ?1 AND k.kind = '%4$s' AND k.number = %1$s.id AND %1$s.%2$s IN (?1, ?2)
    """
        .formatted(table, entry, passage, kind);
  }

  /// What a person set otherwise since stays.
  private void takeBack(long from, long to, String column, String before) {
    sql.update(
        "UPDATE entry AS a SET "
            + column
            + " = "
            + before
            + " FROM joined_mark k, entry AS b"
            + " WHERE k.entry_id = ?1 AND k.kind = '"
            + column
            + "' AND b.id = ?1 AND a.id = ?2"
            + " AND a."
            + column
            + " IS b."
            + column,
        from,
        to);
  }

  /// Moves all that is on one passage to another.
  public void move(PassageId from, PassageId to, EntryId toEntry) {
    Object[] values = {from.value(), to.value(), toEntry.value()};
    sql.update("UPDATE note SET passage_id = ?2, entry_id = ?3 WHERE passage_id = ?1", values);
    sql.update(
        "UPDATE link SET from_passage = ?2, from_entry = ?3 WHERE from_passage = ?1", values);
    sql.update("UPDATE link SET to_passage = ?2, to_entry = ?3 WHERE to_passage = ?1", values);
    sql.update(
        """
        INSERT OR IGNORE INTO passage_tag (passage_id, tag_id, added_at)
        SELECT ?2, tag_id, added_at FROM passage_tag WHERE passage_id = ?1
        """,
        from.value(),
        to.value());
    sql.update(
        "UPDATE OR IGNORE judgement SET passage_id = ?2 WHERE passage_id = ?1",
        from.value(),
        to.value());
  }
}
