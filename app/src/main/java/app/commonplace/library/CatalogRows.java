package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads entries for the catalog that search keeps in memory: all of them once, then those that
/// changed since a commit. Also says what a derived index must follow.
public final class CatalogRows {
  /// Before the first commit: everything has changed since.
  public static final long BEGINNING = -1;

  private final Sql sql;

  CatalogRows(Sql sql) {
    this.sql = sql;
  }

  /// Entries changed after a commit, those in the trash too, by id.
  public List<CatalogRow> changedSince(long revision) {
    Map<Long, List<Long>> tags = tags(revision);
    Map<Long, Integer> links = links(revision);
    Map<Long, Integer> notes = notes(revision);
    var repeated = new Repeated();
    return sql.list(
        """
        SELECT id, kind, provider, account, external_id, coalesce(own_title, title), model, project,
          created_at, updated_at, read_at, deleted_at, passages, branches, holds, starred, archived,
          only_here, retitled, rewritten, EXISTS (SELECT 1 FROM joined j WHERE j.entry_id = entry.id)
        FROM entry WHERE revision > ? ORDER BY id
        """,
        row -> {
          long id = row.getLong(1);
          return row(
              id,
              row,
              repeated,
              tags.getOrDefault(id, List.of()),
              links.getOrDefault(id, 0),
              notes.getOrDefault(id, 0));
        },
        revision);
  }

  /// Numbers of entries changed after a commit, in the order of their changes.
  public List<EntryId> idsChangedSince(long revision) {
    return sql.list(
        "SELECT id FROM entry WHERE revision > ? ORDER BY revision, id",
        row -> new EntryId(row.getLong(1)),
        revision);
  }

  /// Numbers of entries removed for good after a commit.
  public List<EntryId> removedSince(long revision) {
    return sql.list(
        "SELECT entry_id FROM removed WHERE revision > ?",
        row -> new EntryId(row.getLong(1)),
        revision);
  }

  /// Names of all tags by their numbers.
  public Map<Long, String> tagNames() {
    var names = new HashMap<Long, String>();
    sql.each(
        "SELECT id, name FROM tag",
        row -> {
          names.put(row.getLong(1), row.getString(2));
          return true;
        });
    return names;
  }

  /// Names of all models that passages state. Looks at every passage.
  public List<String> models() {
    return sql.list(
        """
        SELECT DISTINCT model FROM passage WHERE model IS NOT NULL
        UNION SELECT model FROM entry WHERE model IS NOT NULL
        """,
        row -> row.getString(1));
  }

  /// Passages that carry a tag themselves, by the number of the tag.
  public Map<Long, List<PassageId>> taggedPassages() {
    var tagged = new HashMap<Long, List<PassageId>>();
    sql.each(
        "SELECT tag_id, passage_id FROM passage_tag ORDER BY passage_id",
        row -> {
          tagged
              .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(new PassageId(row.getLong(2)));
          return true;
        });
    return tagged;
  }

  private Map<Long, List<Long>> tags(long revision) {
    var tags = new HashMap<Long, List<Long>>();
    sql.each(
        """
        SELECT et.entry_id, et.tag_id FROM entry_tag et CROSS JOIN entry e ON e.id = et.entry_id
        JOIN tag t ON t.id = et.tag_id WHERE e.revision > ? ORDER BY et.entry_id, t.folded
        """,
        row -> {
          tags.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(2)).add(row.getLong(2));
          return true;
        },
        revision);
    return tags;
  }

  /// Starts from the links, since most entries have none.
  private Map<Long, Integer> links(long revision) {
    return countsByEntry(
        """
        SELECT l.entry_id, count(*) FROM (
          SELECT from_entry AS entry_id FROM link
          UNION ALL SELECT to_entry FROM link WHERE to_entry IS NOT from_entry) l
        CROSS JOIN entry e ON e.id = l.entry_id
        WHERE e.revision > ? GROUP BY l.entry_id
        """,
        revision);
  }

  private Map<Long, Integer> notes(long revision) {
    return countsByEntry(
        """
        SELECT n.entry_id, count(*) FROM note n CROSS JOIN entry e ON e.id = n.entry_id
        WHERE e.revision > ? GROUP BY n.entry_id
        """,
        revision);
  }

  private Map<Long, Integer> countsByEntry(String query, long revision) {
    var counts = new HashMap<Long, Integer>();
    sql.each(
        query,
        row -> {
          counts.put(row.getLong(1), row.getInt(2));
          return true;
        },
        revision);
    return counts;
  }

  /// All rows are read when the program starts, so columns go by number: finding them by name takes
  /// as long as reading them.
  private static CatalogRow row(
      long id, ResultSet row, Repeated repeated, List<Long> tags, int links, int notes)
      throws SQLException {
    return new CatalogRow(
        new EntryId(id),
        EntryKind.ofWord(row.getString(2)),
        repeated.text(row.getString(3)),
        repeated.text(row.getString(4)),
        row.getString(5),
        row.getString(6),
        repeated.textOrNull(row.getString(7)),
        repeated.textOrNull(row.getString(8)),
        time(row, 9),
        time(row, 10),
        time(row, 11),
        time(row, 12),
        row.getInt(13),
        row.getInt(14),
        row.getInt(15),
        links,
        notes,
        row.getBoolean(16),
        row.getBoolean(17),
        row.getBoolean(18),
        row.getBoolean(19),
        row.getBoolean(20),
        row.getBoolean(21),
        tags);
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return millis == 0 && row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /// Texts that stand in many rows, each kept once.
  private static final class Repeated {
    private final Map<String, String> known = new HashMap<>();

    String text(String text) {
      String first = known.putIfAbsent(text, text);
      return first == null ? text : first;
    }

    @Nullable String textOrNull(@Nullable String text) {
      return text == null ? null : text(text);
    }
  }
}
