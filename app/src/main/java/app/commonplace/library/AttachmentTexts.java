package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells what was read out of attachments, and which of them wait for that. One whose text came
/// with its export is searched by that and needs no other.
public final class AttachmentTexts {
  private final Sql sql;

  AttachmentTexts(Sql sql) {
    this.sql = sql;
  }

  /// Bytes that were not looked at by the present rules.
  ///
  /// @param name of the attachment, which tells kinds of text apart; empty when it has none
  /// @param attached whether an attachment without a text of its own has these bytes
  /// @param tries how often reading them was begun and did not end
  public record Waiting(
      long blob, String sha256, long size, String name, String mime, boolean attached, int tries) {}

  /// The next that wait, the newest first.
  ///
  /// @param rules all that were looked at by older ones wait again
  public List<Waiting> waiting(int rules, int most) {
    return sql.list(
        """
        SELECT b.id, b.sha256, b.size, b.tries, p.name, coalesce(p.mime, b.mime, '') AS mime,
          p.id IS NOT NULL AS attached
        FROM blob b LEFT JOIN part p ON p.id = (
          SELECT min(p.id) FROM part p WHERE p.blob_id = b.id AND p.kind = 'attachment' AND p.text = '')
        WHERE b.reader < ? ORDER BY b.id DESC LIMIT ?
        """,
        row ->
            new Waiting(
                row.getLong("id"),
                row.getString("sha256"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getString("mime"),
                row.getBoolean("attached"),
                row.getInt("tries")),
        rules,
        most);
  }

  public boolean isWaiting(int rules) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM blob WHERE reader < ?)", rules) == 1;
  }

  /// How many attachments are searched by what stands in them.
  public long count() {
    return sql.number("SELECT count(*) FROM blob_text");
  }

  /// How many attachments wait.
  public long waiting(int rules) {
    return sql.number(
        """
        SELECT count(*) FROM blob b WHERE b.reader < ? AND EXISTS (
          SELECT 1 FROM part p WHERE p.blob_id = b.id AND p.kind = 'attachment' AND p.text = '')
        """,
        rules);
  }

  /// What is known of an attachment.
  ///
  /// @param characters of its text; 0 when there is none
  /// @param lacking why there is none, or not all of it; null when nothing is to be said
  public record Known(long characters, @Nullable String lacking) {}

  /// What is known of the attachments of an entry, by their hashes.
  public Map<String, Known> of(EntryId entry) {
    var known = new HashMap<String, Known>();
    sql.each(
        """
        SELECT b.sha256, coalesce(length(t.text), 0) AS characters, b.lacking
        FROM passage m CROSS JOIN part p ON p.passage_id = m.id JOIN blob b ON b.id = p.blob_id
        LEFT JOIN blob_text t ON t.blob_id = b.id
        WHERE m.entry_id = ? AND p.kind = 'attachment' AND p.text = '' AND b.reader > 0
        """,
        row -> {
          known.put(
              row.getString("sha256"),
              new Known(row.getLong("characters"), row.getString("lacking")));
          return true;
        },
        entry.value());
    return known;
  }

  /// What was read out of an attachment.
  public Optional<String> text(String sha256) {
    return sql.first(
        "SELECT t.text FROM blob b JOIN blob_text t ON t.blob_id = b.id WHERE b.sha256 = ?",
        row -> row.getString(1),
        sha256);
  }

  /// An attachment that is not, or not all, searchable, and where it first stands.
  ///
  /// @param run the import that last brought or changed its entry; 0 when that was undone
  public record Lacking(
      EntryId entry, PassageId passage, String title, String name, String reason, long run) {}

  private static final String LACKING =
      """
      SELECT m.entry_id, m.id AS passage_id, coalesce(e.own_title, e.title) AS title, p.name,
        b.lacking, (SELECT coalesce(max(r.import_run_id), 0) FROM raw r
          WHERE r.entry_id = e.id AND r.news = 1) AS run
      FROM blob b JOIN part p ON p.id = (
        SELECT min(p.id) FROM part p WHERE p.blob_id = b.id AND p.kind = 'attachment' AND p.text = '')
      JOIN passage m ON m.id = p.passage_id JOIN entry e ON e.id = m.entry_id
      WHERE b.lacking IS NOT NULL
      """;

  /// All that are not, or not all, searchable, the newest first.
  public List<Lacking> lacking() {
    return sql.list(LACKING + "ORDER BY b.id DESC", AttachmentTexts::lacking);
  }

  public Optional<Lacking> lacking(long blob) {
    return sql.first(LACKING + "AND b.id = ?", AttachmentTexts::lacking, blob);
  }

  private static Lacking lacking(ResultSet row) throws SQLException {
    return new Lacking(
        new EntryId(row.getLong("entry_id")),
        new PassageId(row.getLong("passage_id")),
        row.getString("title"),
        Optional.ofNullable(row.getString("name")).orElse(""),
        row.getString("lacking"),
        row.getLong("run"));
  }
}
