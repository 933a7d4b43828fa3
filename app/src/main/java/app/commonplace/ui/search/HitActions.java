package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person does with the chosen hit without opening it: star, unread, tag, note. All is done
/// at once and can be undone. FX thread, but needs no window.
final class HitActions {
  private final SearchDoor door;
  private final Desk desk;
  private final HitList list;
  private final Consumer<Hit> linking;
  private final BiConsumer<Hit, Hit> comparing;

  /// The hit that waits for another to be set beside; null when none does.
  private @Nullable Hit waiting;

  HitActions(SearchTools tools, HitList list) {
    this.door = tools.door();
    this.desk = tools.desk();
    this.linking = tools.linking();
    this.comparing = tools.comparing();
    this.list = list;
  }

  /// The entry of the chosen hit; null when there is none.
  private @Nullable Entry entry() {
    ResultRow.Found at = list.selectedProperty().get();
    return at == null ? null : at.group().entry();
  }

  /// Stars the entry, or takes the star away.
  void star() {
    Entry entry = entry();
    if (entry != null) {
      EntryId id = entry.id();
      turn(
          desk.text(entry.starred() ? "search.unstarred" : "search.starred"),
          !entry.starred(),
          starred -> door.star(id, starred),
          starred -> list.change(id, shown -> Changed.starred(shown, starred)));
    }
  }

  /// Marks the entry as unread, or as read.
  void unread() {
    Entry entry = entry();
    if (entry != null) {
      EntryId id = entry.id();
      turn(
          desk.text(entry.unread() ? "search.markedRead" : "search.markedUnread"),
          entry.unread(),
          read -> door.markRead(id, read),
          read -> list.change(id, shown -> Changed.unread(shown, !read)));
    }
  }

  private void turn(String said, boolean next, Consumer<Boolean> write, Consumer<Boolean> show) {
    desk.jobs()
        .act(
            () -> write.accept(next),
            () -> {
              show.accept(next);
              desk.messages()
                  .undoable(said, () -> put(!next, write, show), () -> put(next, write, show));
            });
  }

  private void put(boolean state, Consumer<Boolean> write, Consumer<Boolean> show) {
    desk.jobs().act(() -> write.accept(state), () -> show.accept(state));
  }

  /// Tags the entry.
  void tag(String name) {
    Entry entry = entry();
    if (entry != null && !name.isBlank()) {
      EntryId id = entry.id();
      String tag = name.strip();
      desk.change(
          new Change<>(
              () -> door.tag(id, tag) ? List.of(id) : List.<EntryId>of(),
              _ -> door.untag(id, tag),
              tagged -> desk.text(tagged.isEmpty() ? "search.taggedBefore" : "search.tagged", tag),
              () -> {}));
    }
  }

  /// Writes a note on the passage.
  void note(String text) {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null && !text.isBlank()) {
      Hit hit = at.hit();
      desk.change(
          new Change<>(
              () -> door.note(hit.entryId(), hit.passageId(), text.strip()),
              note -> door.removeNote(note.id()),
              _ -> desk.text("search.noted"),
              () -> {}));
    }
  }

  /// Links the passage to another.
  void link() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      linking.accept(at.hit());
    }
  }

  /// Sets the hit beside the one that this was asked for before, else waits for another.
  void compare() {
    ResultRow.Found at = list.selectedProperty().get();
    Hit before = waiting;
    if (at == null) {
      return;
    }
    if (before == null || before.passageId().equals(at.hit().passageId())) {
      waiting = at.hit();
      desk.messages().say(desk.text("search.compareWith"));
    } else {
      waiting = null;
      comparing.accept(before, at.hit());
    }
  }

  /// An entry after a change, until the library is read again.
  private static final class Changed {
    private Changed() {}

    static Entry starred(Entry entry, boolean starred) {
      return with(entry, starred, entry.unread());
    }

    static Entry unread(Entry entry, boolean unread) {
      return with(entry, entry.starred(), unread);
    }

    private static Entry with(Entry entry, boolean starred, boolean unread) {
      return new Entry(
          entry.id(),
          entry.kind(),
          entry.provider(),
          entry.account(),
          entry.externalId(),
          entry.title(),
          entry.model(),
          entry.project(),
          entry.createdAt(),
          entry.updatedAt(),
          entry.currentLeaf(),
          entry.passages(),
          entry.branches(),
          entry.links(),
          entry.snippet(),
          entry.tags(),
          starred,
          entry.archived(),
          unread,
          entry.deletedAt());
    }
  }
}
