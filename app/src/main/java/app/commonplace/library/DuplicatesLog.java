package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Twin;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes which entries tell of one conversation. For one transaction. Only what changes the list
/// of them moves the commit counter.
public final class DuplicatesLog {
  private final Writing writing;
  private final Sql sql;

  DuplicatesLog(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Keeps the trace of an entry. One that says what it said before need not be compared again.
  ///
  /// @param asOf the commit counter when the entry was read
  public void trace(EntryId entry, long asOf, int policy, long[] marks) {
    Faults.before("trace");
    sql.update(
        """
        INSERT INTO trace (entry_id, revision, policy, compared, marks)
        SELECT id, ?2, ?3, 0, ?4 FROM entry WHERE id = ?1
        ON CONFLICT (entry_id) DO UPDATE SET revision = excluded.revision,
          compared = compared AND policy = excluded.policy AND marks = excluded.marks,
          policy = excluded.policy, marks = excluded.marks
        """,
        entry.value(),
        asOf,
        policy,
        Duplicates.bytes(marks));
  }

  /// Says what comparing some entries with all others found: the pairs that they have now. What a
  /// person rejected stays rejected.
  public void compared(Collection<EntryId> entries, Collection<Twin> found) {
    Set<Twin> left = new HashSet<>(found);
    for (EntryId entry : entries) {
      for (Twin before : openOf(entry)) {
        if (!left.remove(before) && !isFoundAgain(before, left)) {
          delete(before);
        }
      }
    }
    left.forEach(this::keep);
    for (EntryId entry : entries) {
      sql.update("UPDATE trace SET compared = 1 WHERE entry_id = ?", entry.value());
    }
  }

  private static boolean isFoundAgain(Twin before, Set<Twin> found) {
    return found.stream()
        .anyMatch(twin -> twin.one().equals(before.one()) && twin.other().equals(before.other()));
  }

  private List<Twin> openOf(EntryId entry) {
    return sql.list(
        "SELECT * FROM twin WHERE rejected_at IS NULL AND (one_id = ?1 OR other_id = ?1)",
        Duplicates::twin,
        entry.value());
  }

  private void delete(Twin twin) {
    sql.update(
        "DELETE FROM twin WHERE one_id = ? AND other_id = ?",
        twin.one().value(),
        twin.other().value());
    writing.revision();
  }

  private void keep(Twin twin) {
    Faults.before("twin");
    sql.update(
        """
        INSERT INTO twin (one_id, other_id, relation, shared, only_one, only_other, confidence)
        SELECT a.id, b.id, ?3, ?4, ?5, ?6, ?7 FROM entry a, entry b WHERE a.id = ?1 AND b.id = ?2
        ON CONFLICT (one_id, other_id) DO UPDATE SET relation = excluded.relation,
          shared = excluded.shared, only_one = excluded.only_one, only_other = excluded.only_other,
          confidence = excluded.confidence
        """,
        twin.one().value(),
        twin.other().value(),
        twin.relation().word(),
        twin.shared(),
        twin.onlyOne(),
        twin.onlyOther(),
        twin.confidence());
    writing.revision();
  }

  /// Keeps that two entries are not the same, or, with null, that they may be again. Returns
  /// whether they were known as twins.
  public boolean reject(EntryId a, EntryId b, @Nullable Instant when) {
    int changed =
        sql.update(
            "UPDATE twin SET rejected_at = ? WHERE one_id = ? AND other_id = ?",
            when,
            Math.min(a.value(), b.value()),
            Math.max(a.value(), b.value()));
    if (changed > 0) {
      writing.revision();
    }
    return changed > 0;
  }
}
