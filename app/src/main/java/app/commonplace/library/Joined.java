package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads which entries were merged into others, and where their passages stand now.
public final class Joined {
  private final Sql sql;

  Joined(Sql sql) {
    this.sql = sql;
  }

  /// Whether any entry was merged at all.
  public boolean isAny() {
    return sql.number("SELECT EXISTS (SELECT 1 FROM joined)") == 1;
  }

  /// The entry that this one was merged into.
  public Optional<EntryId> into(EntryId entry) {
    return sql.first(
        "SELECT into_id FROM joined WHERE entry_id = ?",
        row -> new EntryId(row.getLong(1)),
        entry.value());
  }

  /// Entries that were merged into this one, in the order in which they were.
  public List<EntryId> sources(EntryId entry) {
    return sql.list(
        "SELECT entry_id FROM joined WHERE into_id = ? ORDER BY joined_at, entry_id",
        row -> new EntryId(row.getLong(1)),
        entry.value());
  }

  /// All that were merged, the last first.
  public List<EntryId> all() {
    return sql.list(
        "SELECT entry_id FROM joined ORDER BY joined_at DESC, entry_id DESC",
        row -> new EntryId(row.getLong(1)));
  }

  /// The entry that a person finds at this number: itself, or where it was merged to.
  public EntryId home(EntryId entry) {
    EntryId at = entry;
    for (Optional<EntryId> next = into(at); next.isPresent(); next = into(at)) {
      at = next.get();
    }
    return at;
  }

  /// The passage that a person finds at this number: itself, or what stands for it.
  public PassageId home(PassageId passage) {
    PassageId at = passage;
    for (Optional<PassageId> next = standsAt(at); next.isPresent(); next = standsAt(at)) {
      at = next.get();
    }
    return at;
  }

  private Optional<PassageId> standsAt(PassageId passage) {
    return sql.first(
        "SELECT at_id FROM standin WHERE source_id = ?",
        row -> new PassageId(row.getLong(1)),
        passage.value());
  }

  /// Where the passages of a merged entry stand.
  public Map<PassageId, PassageId> standins(EntryId merged) {
    return standins(merged, "");
  }

  /// The copies of passages of a merged entry.
  public Map<PassageId, PassageId> copies(EntryId merged) {
    return standins(merged, " AND s.copied = 1");
  }

  private Map<PassageId, PassageId> standins(EntryId merged, String which) {
    var standins = new LinkedHashMap<PassageId, PassageId>();
    sql.each(
        "SELECT s.source_id, s.at_id FROM passage m JOIN standin s ON s.source_id = m.id"
            + " WHERE m.entry_id = ?"
            + which
            + " ORDER BY m.ordinal",
        row -> {
          standins.put(new PassageId(row.getLong(1)), new PassageId(row.getLong(2)));
          return true;
        },
        merged.value());
    return standins;
  }

  /// The passages of an entry that are copies out of entries that were merged into it.
  public Set<PassageId> copiesIn(EntryId entry) {
    return copiesIn(entry, "");
  }

  /// Copies of passages that their entries do not have any more.
  public Set<PassageId> orphansIn(EntryId entry) {
    return copiesIn(entry, " AND s.source_id IS NULL");
  }

  private Set<PassageId> copiesIn(EntryId entry, String which) {
    return new LinkedHashSet<>(
        sql.list(
            "SELECT m.id FROM passage m JOIN standin s ON s.at_id = m.id"
                + " WHERE m.entry_id = ? AND s.copied = 1"
                + which
                + " ORDER BY m.ordinal",
            row -> new PassageId(row.getLong(1)),
            entry.value()));
  }
}
