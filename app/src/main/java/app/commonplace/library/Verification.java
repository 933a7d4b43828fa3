package app.commonplace.library;

import app.commonplace.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Proves that a library is whole: its pages, its references, its full text and its counts.
public final class Verification {
  /// One thing that was looked at.
  public record Check(String name, boolean ok, String detail) {}

  private static final int NAMED = 5;

  private final Sql sql;

  private Verification(Sql sql) {
    this.sql = sql;
  }

  /// Looks at everything, also after a first failure. On a connection of its own: one that was open
  /// while others wrote may hold FTS5's old notion of its index, and its check then calls damaged
  /// what is whole.
  public static List<Check> of(Library library) {
    try (Sql sql = Connections.reader(library.file())) {
      sql.execute("BEGIN");
      List<Check> checks = new Verification(sql).all();
      if (!sql.isBroken()) {
        sql.execute("COMMIT");
      }
      return checks;
    }
  }

  private List<Check> all() {
    var checks = new ArrayList<Check>();
    checks.add(check("identity", this::identity));
    checks.add(check("structure", () -> lines("PRAGMA integrity_check", "ok")));
    checks.add(check("references", this::references));
    checks.add(check("full text", this::fullText));
    checks.add(
        check(
            "full text rows",
            () ->
                sameNumber(
                    "SELECT count(*) FROM passage",
                    "SELECT count(*) FROM passage_fts",
                    "passages")));
    checks.add(
        check(
            "counters",
            () ->
                none(
                    """
                    SELECT e.id FROM entry e
                    WHERE e.passages <> (SELECT count(*) FROM passage p WHERE p.entry_id = e.id)
                    """,
                    "entries count their passages wrongly")));
    checks.add(
        check(
            "branches",
            () ->
                none(
                    """
                    SELECT e.id FROM entry e LEFT JOIN passage p ON p.id = e.current_leaf
                    WHERE (e.passages > 0 AND (p.id IS NULL OR p.entry_id <> e.id))
                    """,
                    "entries have no valid current branch")));
    checks.add(
        check(
            "trees",
            () ->
                none(
                    """
                    SELECT c.id FROM passage c JOIN passage p ON p.id = c.parent_id
                    WHERE p.entry_id <> c.entry_id OR p.ordinal >= c.ordinal
                    """,
                    "passages stand before their parent or in another entry")));
    checks.add(
        check(
            "blobs",
            () ->
                none(
                    """
                    SELECT b.id FROM blob b WHERE b.size <> (
                      SELECT coalesce(sum(length(p.bytes)), 0) FROM blob_piece p WHERE p.blob_id = b.id)
                    """,
                    "files lack bytes")));
    checks.add(
        check(
            "attachments",
            () ->
                none(
                    """
                    SELECT t.blob_id FROM blob_text t JOIN blob b ON b.id = t.blob_id
                    WHERE b.reader = 0 OR t.text = ''
                    """,
                    "texts of attachments were never read")));
    checks.add(
        check(
            "vectors",
            () ->
                none(
                    """
                    SELECT v.id FROM embedding v INDEXED BY embedding_text
                    WHERE NOT EXISTS (SELECT 1 FROM chunk c WHERE c.embedding_id = v.id)
                      AND NOT EXISTS (SELECT 1 FROM entry_embedding x
                        WHERE x.space_id = v.space_id AND x.policy = 0)
                    """,
                    "vectors belong to no text")));
    return checks;
  }

  private static Check check(String name, Supplier<String> look) {
    try {
      String wrong = look.get();
      return new Check(name, wrong.isEmpty(), wrong.isEmpty() ? "ok" : wrong);
    } catch (Problem e) {
      return new Check(name, false, e.sentence());
    }
  }

  private String identity() {
    boolean ours = sql.number("PRAGMA application_id") == Connections.APPLICATION_ID;
    boolean known = Migrations.versionOf(sql) == Migrations.newest();
    Library.uuidOf(sql);
    return ours && known ? "" : "the file does not carry this version's marks";
  }

  private String references() {
    List<String> wrong =
        sql.list("PRAGMA foreign_key_check", row -> row.getString(1) + " " + row.getLong(2));
    return wrong.isEmpty() ? "" : wrong.size() + " rows point nowhere: " + some(wrong);
  }

  /// Has FTS5 walk its own index, which it does as part of SQLite's check since SQLite 3.44.
  private String fullText() {
    return lines("PRAGMA integrity_check('passage_fts')", "ok");
  }

  private String sameNumber(String left, String right, String what) {
    long a = sql.number(left);
    long b = sql.number(right);
    return a == b ? "" : "%d %s, but %d rows of full text".formatted(a, what, b);
  }

  private String none(String query, String what) {
    List<String> wrong = sql.list(query, row -> row.getString(1));
    return wrong.isEmpty() ? "" : wrong.size() + " " + what + ": " + some(wrong);
  }

  private String lines(String query, String good) {
    List<String> lines = sql.list(query, row -> row.getString(1));
    return lines.equals(List.of(good)) ? "" : some(lines);
  }

  private static String some(List<String> rows) {
    String named = String.join(", ", rows.subList(0, Math.min(NAMED, rows.size())));
    return rows.size() > NAMED ? named + ", ..." : named;
  }
}
