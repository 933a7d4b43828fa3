package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes full-text rows again from what the library holds: when a note comes, changes or goes,
/// when an attachment was read, and after the analyzer has changed. For one transaction.
public final class FullTextRenewal {
  /// The version of the analyzer that made all rows.
  private static final String MADE_BY = Settings.OWN + "analyzer";

  /// While rows are made again: how far that is, as `VERSION:ENTRY`.
  private static final String RENEWED = Settings.OWN + "renewed";

  private static final String CURRENT = Integer.toString(Analyzer.VERSION);

  private final Writing writing;
  private final Analyzer analyzer = new Analyzer();

  FullTextRenewal(Writing writing) {
    this.writing = writing;
  }

  /// Whether all rows were made by the analyzer of this version.
  public static boolean isCurrent(Reading reading) {
    return reading.settings().find(MADE_BY).filter(CURRENT::equals).isPresent();
  }

  /// Says so, of a library that has just been made.
  static void markCurrent(Sql sql) {
    sql.update("INSERT INTO setting (name, value) VALUES (?, ?)", MADE_BY, CURRENT);
  }

  /// Makes the rows of the next few entries again; the last call marks the library as current.
  /// Carries on where an earlier one, in this process or another, stopped.
  ///
  /// @return whether there is more to do
  public boolean renewSome(int entries) {
    List<EntryId> next =
        writing
            .sql()
            .list(
                "SELECT id FROM entry WHERE id > ? ORDER BY id LIMIT ?",
                row -> new EntryId(row.getLong(1)),
                renewedUpTo(),
                entries);
    next.forEach(this::renew);
    if (next.isEmpty()) {
      writing.settingWriter().set(RENEWED, null);
      writing.settingWriter().set(MADE_BY, CURRENT);
    } else {
      writing.settingWriter().set(RENEWED, CURRENT + ":" + next.getLast());
    }
    return !next.isEmpty();
  }

  private long renewedUpTo() {
    return writing
        .settings()
        .find(RENEWED)
        .filter(told -> told.startsWith(CURRENT + ":"))
        .map(told -> Long.parseLong(told.substring(CURRENT.length() + 1)))
        .orElse(0L);
  }

  /// Makes the rows of one entry again.
  void renew(EntryId entry) {
    EntryTexts texts = writing.entryTexts();
    PassageTree tree = texts.tree(entry);
    Map<PassageId, List<Part>> parts = texts.parts(entry);
    Map<PassageId, List<String>> notes = texts.notes(entry, tree);
    tree.nodes()
        .forEach(node -> {
          Columns columns =
              Columns.of(
                  node.author(),
                  parts.getOrDefault(node.id(), List.of()),
                  notes.getOrDefault(node.id(), List.of()));
          writing.passageWriter().replaceTokens(node.id(), FullTextRow.of(columns, analyzer));
        });
  }

  /// Brings the rows of entries with notes, or with attachments that were read, in step with what
  /// this transaction changed.
  ///
  /// @param lostTexts entries that lost some of these
  void follow(long revision, Set<EntryId> lostTexts) {
    Set<EntryId> changed = new HashSet<>(lostTexts);
    changed.addAll(
        writing
            .sql()
            .list(
                """
                SELECT n.entry_id FROM entry e JOIN note n ON n.entry_id = e.id WHERE e.revision = ?1
                UNION SELECT e.id FROM entry e WHERE e.revision = ?1 AND e.holds & ?2 AND EXISTS (
                  SELECT 1 FROM passage m CROSS JOIN part p ON p.passage_id = m.id
                  CROSS JOIN blob_text t ON t.blob_id = p.blob_id WHERE m.entry_id = e.id)
                """,
                row -> new EntryId(row.getLong(1)),
                revision,
                Holds.ATTACHMENT));
    changed.forEach(this::renew);
  }
}
