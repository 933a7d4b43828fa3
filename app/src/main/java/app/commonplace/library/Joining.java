package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes which entries are merged into others, and where their passages stand. For one
/// transaction.
public final class Joining {
  private final Writing writing;
  private final Sql sql;

  Joining(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Merges an entry into another: from now on it lies in the trash.
  public void join(EntryId entry, EntryId into, Instant now) {
    Faults.before("join");
    sql.update(
        "INSERT INTO joined (entry_id, into_id, joined_at) VALUES (?, ?, ?)",
        entry.value(),
        into.value(),
        now);
    writing.entryWriter().setDeleted(entry, now);
  }

  /// Takes a merged entry out again, as it is; its copies must be gone before.
  public void part(EntryId entry) {
    Faults.before("part");
    sql.update(
        "DELETE FROM standin WHERE source_id IN (SELECT id FROM passage WHERE entry_id = ?)",
        entry.value());
    sql.update("DELETE FROM joined WHERE entry_id = ?", entry.value());
    writing.entryWriter().setDeleted(entry, null);
  }

  /// Says where a passage of a merged entry stands.
  public void stand(PassageId source, PassageId at, boolean copied) {
    Faults.before("standin");
    sql.update(
        """
        INSERT INTO standin (source_id, at_id, copied) VALUES (?, ?, ?)
        ON CONFLICT (source_id) DO UPDATE SET at_id = excluded.at_id, copied = excluded.copied
        """,
        source.value(),
        at.value(),
        copied);
  }

  /// Brings the counts of an entry, and its current leaf, to what its passages are now.
  ///
  /// @param holds see [app.commonplace.model.Holds]; whether bytes are missing is for imports to
  ///   say
  public void recount(EntryId entry, int holds, @Nullable PassageId leaf) {
    Long at = leaf == null ? null : leaf.value();
    int changed =
        sql.update(
            """
            UPDATE entry SET passages = p.n, branches = p.leaves, holds = ?2 | (holds & ?4),
              current_leaf = ?3
            FROM (SELECT count(*) AS n,
                coalesce(sum(NOT EXISTS (SELECT 1 FROM passage c WHERE c.parent_id = m.id)), 0)
                  AS leaves
              FROM passage m WHERE m.entry_id = ?1) AS p
            WHERE id = ?1 AND (passages <> p.n OR branches <> p.leaves
              OR holds & ~?4 <> ?2 OR current_leaf IS NOT ?3)
            """,
            entry.value(),
            holds,
            at,
            EntryFields.MISSING_FILES);
    if (changed > 0) {
      writing.touch(entry);
    }
  }

  public JoinedMarks marks() {
    return new JoinedMarks(writing);
  }
}
