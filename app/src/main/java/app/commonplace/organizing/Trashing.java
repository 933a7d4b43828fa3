package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// The trash: entries moved there, brought back, or removed for good. Every change is on disk when
/// the call returns. Thread-safe; blocking.
public final class Trashing {
  private final Library library;
  private final EntryChanges changes;
  private final Clock clock;

  Trashing(Library library, Clock clock) {
    this.library = library;
    this.changes = new EntryChanges(library);
    this.clock = clock;
  }

  /// Moves an entry to the trash, where an import finds it but does not bring it back.
  public void trash(EntryId entry) {
    setDeleted(entry, true);
  }

  public void restore(EntryId entry) {
    setDeleted(entry, false);
  }

  private void setDeleted(EntryId entry, boolean deleted) {
    changes.change(
        entry,
        (writing, id) -> writing.entryWriter().setDeleted(id, deleted ? clock.instant() : null));
  }

  /// Moves many entries to the trash at once, or back out of it; answers those that were elsewhere.
  public List<EntryId> trashAll(List<EntryId> entries, boolean trashed) {
    return changes.changeAll(
        entries,
        entry -> (entry.deletedAt() != null) != trashed,
        (writing, entry) ->
            writing.entryWriter().setDeleted(entry, trashed ? clock.instant() : null));
  }

  /// What a person threw away; entries that were merged into others are not.
  public List<Entry> trashed() {
    return library.read(reading -> {
      Set<EntryId> merged = Set.copyOf(reading.joined().all());
      return reading.entries().all().stream()
          .filter(entry -> entry.deletedAt() != null && !merged.contains(entry.id()))
          .toList();
    });
  }

  /// Removes an entry for good, with the vectors that only its texts had. It does not come back
  /// unasked when an export brings it again.
  public void purge(EntryId entry) {
    changes.change(
        entry, (writing, id) -> writing.entryRemoval().delete(id, true, clock.instant()));
    library.emptyLog();
  }

  /// Removes many entries of the trash for good, in one step; answers those that were in it.
  public List<EntryId> purgeAll(List<EntryId> entries) {
    List<EntryId> gone =
        changes.changeAll(
            entries,
            entry -> entry.deletedAt() != null,
            (writing, entry) -> writing.entryRemoval().delete(entry, true, clock.instant()));
    library.emptyLog();
    return gone;
  }
}
