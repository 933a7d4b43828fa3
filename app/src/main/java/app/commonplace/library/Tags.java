package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads tags. What is nested in a tag lies in the index of names between the tag's own name with a
/// slash and the same with the sign that follows the slash, a zero, so that it is found without a
/// look at all the others.
public final class Tags {
  private static final String SELECT =
      """
      SELECT t.id, t.name, t.hue, t.never_leaves,
        (SELECT count(*) FROM entry_tag et JOIN entry e ON e.id = et.entry_id
          WHERE et.tag_id = t.id AND e.deleted_at IS NULL) AS entries,
        (SELECT count(DISTINCT et.entry_id)
          FROM tag below JOIN entry_tag et ON et.tag_id = below.id
            JOIN entry e ON e.id = et.entry_id
          WHERE (below.folded = t.folded
              OR (below.folded > t.folded || '/' AND below.folded < t.folded || '0'))
            AND e.deleted_at IS NULL) AS entries_below
      FROM tag t
      """;

  private final Sql sql;

  Tags(Sql sql) {
    this.sql = sql;
  }

  /// How names are compared: case does not matter.
  public static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// All tags by name, so that nested ones follow the tag they are nested in.
  public List<Tag> all() {
    return sql.list(SELECT + "ORDER BY t.folded", Tags::tag);
  }

  public Optional<Tag> find(String name) {
    return sql.first(SELECT + "WHERE t.folded = ?", Tags::tag, folded(name));
  }

  /// A tag and what is nested in it, by name.
  public List<Tag> withNested(String name) {
    return sql.list(
        SELECT
            + "WHERE t.folded = ?1 OR (t.folded > ?1 || '/' AND t.folded < ?1 || '0')"
            + " ORDER BY t.folded",
        Tags::tag,
        folded(name));
  }

  /// Entries that a tag keeps on this machine.
  public long entriesThatNeverLeave() {
    return sql.number(
        """
        SELECT count(DISTINCT et.entry_id) FROM tag t JOIN entry_tag et ON et.tag_id = t.id
          JOIN entry e ON e.id = et.entry_id
        WHERE t.never_leaves = 1 AND e.deleted_at IS NULL
        """);
  }

  public List<Tag> of(EntryId entry) {
    return sql.list(
        SELECT
            + "WHERE t.id IN (SELECT tag_id FROM entry_tag WHERE entry_id = ?) ORDER BY t.folded",
        Tags::tag,
        entry.value());
  }

  public List<Tag> of(PassageId passage) {
    return sql.list(
        SELECT
            + "WHERE t.id IN (SELECT tag_id FROM passage_tag WHERE passage_id = ?) ORDER BY t.folded",
        Tags::tag,
        passage.value());
  }

  /// Entries that carry a tag themselves, those in the trash too.
  public List<EntryId> entriesWith(long tag) {
    return sql.list(
        "SELECT entry_id FROM entry_tag WHERE tag_id = ?", row -> new EntryId(row.getLong(1)), tag);
  }

  /// Passages that carry a tag, each with its entry.
  public Map<PassageId, EntryId> passagesWith(long tag) {
    var passages = new LinkedHashMap<PassageId, EntryId>();
    sql.each(
        """
        SELECT p.id, p.entry_id FROM passage_tag pt JOIN passage p ON p.id = pt.passage_id
        WHERE pt.tag_id = ?
        """,
        row -> {
          passages.put(new PassageId(row.getLong(1)), new EntryId(row.getLong(2)));
          return true;
        },
        tag);
    return passages;
  }

  /// Names of the tags that passages of an entry carry.
  public Map<PassageId, List<String>> onPassagesOf(EntryId entry) {
    var tags = new LinkedHashMap<PassageId, List<String>>();
    sql.each(
        """
        SELECT p.id, t.name FROM passage p
          JOIN passage_tag pt ON pt.passage_id = p.id JOIN tag t ON t.id = pt.tag_id
        WHERE p.entry_id = ? ORDER BY p.ordinal, t.folded
        """,
        row -> {
          tags.computeIfAbsent(new PassageId(row.getLong(1)), _ -> new ArrayList<>())
              .add(row.getString(2));
          return true;
        },
        entry.value());
    return tags;
  }

  private static Tag tag(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Tag(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("hue"),
        row.getInt("entries"),
        row.getInt("entries_below"),
        row.getBoolean("never_leaves"));
  }
}
