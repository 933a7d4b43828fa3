package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// What a person says of an entry itself: a star, that it is archived or read, a title of their
/// own. Every change is on disk when the call returns. Thread-safe; blocking.
public final class Marking {
  private final EntryChanges changes;
  private final Clock clock;

  Marking(Library library, Clock clock) {
    this.changes = new EntryChanges(library);
    this.clock = clock;
  }

  public void star(EntryId entry, boolean starred) {
    changes.change(entry, (writing, id) -> writing.markWriter().setStarred(id, starred));
  }

  /// Stars many entries at once, or takes the stars away; answers those that were otherwise.
  public List<EntryId> starAll(List<EntryId> entries, boolean starred) {
    return changes.changeAll(
        entries,
        entry -> entry.starred() != starred,
        (writing, entry) -> writing.markWriter().setStarred(entry, starred));
  }

  /// Archives many entries at once, or brings them back; answers those that were otherwise.
  public List<EntryId> archiveAll(List<EntryId> entries, boolean archived) {
    return changes.changeAll(
        entries,
        entry -> entry.archived() != archived,
        (writing, entry) -> writing.markWriter().setArchived(entry, archived));
  }

  public void markRead(EntryId entry, boolean read) {
    Instant when = read ? clock.instant() : null;
    changes.change(entry, (writing, id) -> writing.markWriter().setRead(id, when));
  }

  /// Marks many entries as read at once, or as unread; answers those that were otherwise.
  public List<EntryId> markReadAll(List<EntryId> entries, boolean read) {
    Instant when = read ? clock.instant() : null;
    return changes.changeAll(
        entries,
        entry -> entry.unread() == read,
        (writing, entry) -> writing.markWriter().setRead(entry, when));
  }

  /// Gives an entry a title of the person's own; blank brings the source's back. Answers the one it
  /// had before; blank when that was the source's.
  public String rename(EntryId entry, String title) {
    String own = title.isBlank() ? null : title.strip();
    var before = new AtomicReference<>("");
    changes.change(
        entry,
        (writing, id) -> {
          before.set(Objects.requireNonNullElse(writing.entries().ownMarks(id).ownTitle(), ""));
          writing.markWriter().setOwnTitle(id, own);
        });
    return before.get();
  }
}
