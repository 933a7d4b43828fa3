package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Beginnings;
import app.commonplace.text.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what search and its index need of an entry's passages: the shape of the tree, and the
/// texts without their files and other particulars. An attachment has the text that was read out of
/// it.
public final class EntryTexts {
  /// Characters of attachments that are searched with one passage, so that many large ones do not
  /// ask for more memory than there is.
  private static final int ROOM = 4_000_000;

  private static final String NODES =
      """
      SELECT m.id, m.external_id, m.parent_id, m.ordinal, m.role, m.author, m.model, m.created_at, m.hidden, m.content_hash,
        EXISTS (SELECT 1 FROM part p
          WHERE p.passage_id = m.id AND p.kind IN ('prose', 'code') AND p.text <> '') AS readable
      FROM passage m WHERE m.entry_id = ? ORDER BY m.ordinal
      """;

  private static final String ATTACHMENTS =
      """
      SELECT p.passage_id, b.sha256, b.reader FROM passage m
      CROSS JOIN part p ON p.passage_id = m.id CROSS JOIN blob_text t ON t.blob_id = p.blob_id
      JOIN blob b ON b.id = p.blob_id
      WHERE m.entry_id = ? AND p.kind = 'attachment' AND p.text = ''
      ORDER BY p.passage_id, p.ordinal
      """;
  private static final String PARTS =
      """
      SELECT p.passage_id, p.kind, p.name, p.text, t.text AS attached FROM %s
      LEFT JOIN blob_text t ON t.blob_id = p.blob_id AND p.kind = 'attachment' AND p.text = ''
      WHERE %s ORDER BY p.passage_id, p.ordinal
      """;
  private static final String PARTS_OF_ENTRY =
      PARTS.formatted("passage m JOIN part p ON p.passage_id = m.id", "m.entry_id = ?");
  private static final String PARTS_OF_PASSAGE = PARTS.formatted("part p", "p.passage_id = ?");

  private final Sql sql;

  EntryTexts(Sql sql) {
    this.sql = sql;
  }

  public PassageTree tree(EntryId entry) {
    record Head(long leaf, boolean attachments) {}
    Head head =
        sql.first(
                "SELECT coalesce(current_leaf, 0), holds FROM entry WHERE id = ?",
                row -> new Head(row.getLong(1), (row.getInt(2) & Holds.ATTACHMENT) != 0),
                entry.value())
            .orElse(new Head(0, false));
    Map<PassageId, ContentHash.Builder> attached =
        head.attachments() ? attachments(entry) : Map.of();
    List<PassageNode> nodes =
        sql.list(NODES, EntryTexts::node, entry.value()).stream()
            .map(node -> with(node, attached.get(node.id())))
            .toList();
    return new PassageTree(nodes, head.leaf() == 0 ? null : new PassageId(head.leaf()));
  }

  /// What was read out of the attachments of each passage, as far as it tells one from another.
  private Map<PassageId, ContentHash.Builder> attachments(EntryId entry) {
    var attached = new HashMap<PassageId, ContentHash.Builder>();
    sql.each(
        ATTACHMENTS,
        row -> {
          attached
              .computeIfAbsent(new PassageId(row.getLong(1)), _ -> new ContentHash.Builder())
              .add(row.getString(2))
              .add(row.getString(3));
          return true;
        },
        entry.value());
    return attached;
  }

  /// A passage whose attachments were read says more than before, if it said anything.
  private static PassageNode with(PassageNode node, ContentHash.@Nullable Builder attached) {
    return attached == null ? node : node.saying(attached.add(node.content()).build());
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
    var room = new Room();
    sql.each(
        PARTS_OF_ENTRY,
        row -> {
          var id = new PassageId(row.getLong(1));
          parts.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(room.part(row));
          return true;
        },
        entry.value());
    return parts;
  }

  /// The parts of one passage: kinds, names and texts only.
  public List<Part> parts(PassageId passage) {
    return sql.list(PARTS_OF_PASSAGE, new Room()::part, passage.value());
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

  /// What is left for attachments, row by row.
  private static final class Room {
    private long passage;
    private int left;

    Part part(ResultSet row) throws SQLException {
      if (row.getLong(1) != passage) {
        passage = row.getLong(1);
        left = ROOM;
      }
      String attached = row.getString(5);
      return new Part(
          PartKind.ofWord(row.getString(2)),
          null,
          null,
          row.getString(3),
          attached == null ? row.getString(4) : fitting(attached),
          null,
          Map.of());
    }

    private String fitting(String attached) {
      String fitting = left == 0 ? "" : Beginnings.of(attached, left);
      left -= fitting.length();
      return fitting;
    }
  }
}
