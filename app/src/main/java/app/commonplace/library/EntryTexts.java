package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what search and its index need of an entry's passages: the shape of the tree, and the
/// texts without their files and other particulars.
public final class EntryTexts {
  private static final String NODES =
      """
      SELECT m.id, m.external_id, m.parent_id, m.ordinal, m.role, m.author, m.model, m.created_at, m.hidden, m.content_hash,
        EXISTS (SELECT 1 FROM part p
          WHERE p.passage_id = m.id AND p.kind IN ('prose', 'code') AND p.text <> '') AS readable
      FROM passage m WHERE m.entry_id = ? ORDER BY m.ordinal
      """;

  private final Sql sql;

  EntryTexts(Sql sql) {
    this.sql = sql;
  }

  public PassageTree tree(EntryId entry) {
    long leaf =
        sql.number("SELECT coalesce(current_leaf, 0) FROM entry WHERE id = ?", entry.value());
    List<PassageNode> nodes = sql.list(NODES, EntryTexts::node, entry.value());
    return new PassageTree(nodes, leaf == 0 ? null : new PassageId(leaf));
  }

  private static PassageNode node(ResultSet row) throws SQLException {
    Role role = Role.ofWord(row.getString("role"));
    return new PassageNode(
        new PassageId(row.getLong("id")),
        row.getString("external_id"),
        Entries.passageId(row, "parent_id"),
        row.getInt("ordinal"),
        role,
        Columns.speaker(role, row.getString("author")),
        row.getString("model"),
        Sql.time(row, "created_at"),
        row.getBoolean("hidden"),
        ContentHash.ofBytes(row.getBytes("content_hash")),
        row.getBoolean("readable"));
  }

  /// The parts of every passage of an entry: kinds, names and texts only.
  public Map<PassageId, List<Part>> parts(EntryId entry) {
    var parts = new HashMap<PassageId, List<Part>>();
    sql.each(
        """
        SELECT p.passage_id, p.kind, p.name, p.text FROM passage m JOIN part p
        ON p.passage_id = m.id WHERE m.entry_id = ? ORDER BY p.passage_id, p.ordinal
        """,
        row -> {
          var id = new PassageId(row.getLong(1));
          parts.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(part(row));
          return true;
        },
        entry.value());
    return parts;
  }

  /// The parts of one passage: kinds, names and texts only.
  public List<Part> parts(PassageId passage) {
    return sql.list(
        "SELECT passage_id, kind, name, text FROM part WHERE passage_id = ? ORDER BY ordinal",
        EntryTexts::part,
        passage.value());
  }

  /// The texts of an entry's notes, oldest first, by the passage they are found with: their own, or
  /// for notes on the entry as a whole the passage that stands for it.
  public Map<PassageId, List<String>> notes(EntryId entry, PassageTree tree) {
    var notes = new HashMap<PassageId, List<String>>();
    for (Note note : new Notes(sql).of(entry)) {
      PassageId on = note.passage() != null ? note.passage() : tree.lead().orElse(null);
      if (on != null) {
        notes.computeIfAbsent(on, _ -> new ArrayList<>(1)).add(note.text());
      }
    }
    return notes;
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        PartKind.ofWord(row.getString(2)),
        null,
        null,
        row.getString(3),
        row.getString(4),
        null,
        Map.of());
  }
}
