package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads passages with their parts.
public final class Passages {
  private final Sql sql;

  Passages(Sql sql) {
    this.sql = sql;
  }

  /// The whole tree of an entry, parents before children.
  public List<Passage> of(EntryId entry) {
    Map<Long, List<Part>> parts = partsOf(entry);
    Set<Long> current = currentBranch(entry);
    return sql.list(
        "SELECT * FROM passage WHERE entry_id = ? ORDER BY ordinal",
        row -> passage(row, current, parts.getOrDefault(row.getLong("id"), List.of())),
        entry.value());
  }

  /// How many letters all passages of an entry have.
  public long lettersOf(EntryId entry) {
    return sql.number(
        """
        SELECT coalesce(sum(length(t.text)), 0) FROM passage p JOIN part t ON t.passage_id = p.id
        WHERE p.entry_id = ?
        """,
        entry.value());
  }

  public Optional<Passage> find(PassageId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /// Those of the given passages that exist, in the given order.
  public Map<PassageId, Passage> findAll(Collection<PassageId> ids) {
    var found = new LinkedHashMap<PassageId, Passage>();
    var branches = new HashMap<Long, Set<Long>>();
    for (PassageId id : ids) {
      sql.first(
              "SELECT * FROM passage WHERE id = ?",
              row -> {
                long entry = row.getLong("entry_id");
                Set<Long> branch =
                    branches.computeIfAbsent(entry, e -> currentBranch(new EntryId(e)));
                return passage(row, branch, partsOf(id));
              },
              id.value())
          .ifPresent(passage -> found.put(id, passage));
    }
    return found;
  }

  public List<Part> partsOf(PassageId id) {
    return sql.list(
        "SELECT "
            + PartRows.COLUMNS
            + " FROM part p LEFT JOIN blob b ON b.id = p.blob_id"
            + " WHERE p.passage_id = ? ORDER BY p.ordinal",
        PartRows::part,
        id.value());
  }

  /// Whether some image or attachment of an entry has neither bytes nor text.
  public boolean lackBytes(EntryId entry) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM passage m JOIN part p ON p.passage_id = m.id
              WHERE m.entry_id = ? AND p.kind IN ('image', 'attachment')
                AND p.blob_id IS NULL AND p.text = '')
            """,
            entry.value())
        > 0;
  }

  /// The passage of an entry that its provider calls this.
  public Optional<PassageId> withExternalId(EntryId entry, String externalId) {
    return sql.first(
        "SELECT id FROM passage WHERE entry_id = ? AND external_id = ?",
        row -> new PassageId(row.getLong(1)),
        entry.value(),
        externalId);
  }

  /// What a merge must know of the passages of an entry, by their id at the provider.
  public Map<String, PassageState> states(EntryId entry) {
    var states = new LinkedHashMap<String, PassageState>();
    sql.each(
        "SELECT * FROM passage WHERE entry_id = ? ORDER BY ordinal",
        row -> {
          PassageState state = state(row);
          states.put(state.externalId(), state);
          return true;
        },
        entry.value());
    return states;
  }

  private static PassageState state(ResultSet row) throws SQLException {
    return new PassageState(
        new PassageId(row.getLong("id")),
        row.getString("external_id"),
        Entries.passageId(row, "parent_id"),
        row.getInt("ordinal"),
        Role.ofWord(row.getString("role")),
        Sql.time(row, "created_at"),
        row.getBoolean("hidden"),
        ContentHash.ofBytes(row.getBytes("content_hash")));
  }

  private Map<Long, List<Part>> partsOf(EntryId entry) {
    var parts = new HashMap<Long, List<Part>>();
    sql.each(
        "SELECT p.passage_id, "
            + PartRows.COLUMNS
            + """
             FROM passage m JOIN part p ON p.passage_id = m.id LEFT JOIN blob b ON b.id = p.blob_id
            WHERE m.entry_id = ? ORDER BY p.passage_id, p.ordinal
            """,
        row -> {
          parts
              .computeIfAbsent(row.getLong("passage_id"), _ -> new ArrayList<>(2))
              .add(PartRows.part(row));
          return true;
        },
        entry.value());
    return parts;
  }

  private Set<Long> currentBranch(EntryId entry) {
    return new HashSet<>(
        sql.list(
            """
            WITH RECURSIVE branch (id, parent_id) AS (
              SELECT m.id, m.parent_id FROM entry e JOIN passage m ON m.id = e.current_leaf
              WHERE e.id = ?
              UNION
              SELECT m.id, m.parent_id FROM branch b JOIN passage m ON m.id = b.parent_id
            ) SELECT id FROM branch
            """,
            row -> row.getLong(1),
            entry.value()));
  }

  private static Passage passage(ResultSet row, Set<Long> current, List<Part> parts)
      throws SQLException {
    long id = row.getLong("id");
    @Nullable PassageId parent = Entries.passageId(row, "parent_id");
    return new Passage(
        new PassageId(id),
        new EntryId(row.getLong("entry_id")),
        row.getString("external_id"),
        parent,
        row.getInt("ordinal"),
        Role.ofWord(row.getString("role")),
        row.getString("author"),
        row.getString("model"),
        Sql.time(row, "created_at"),
        row.getBoolean("hidden"),
        current.contains(id),
        parts);
  }

  /// How a passage that may be absent is bound.
  static @Nullable Long numberOf(@Nullable PassageId passage) {
    return passage == null ? null : passage.value();
  }
}
