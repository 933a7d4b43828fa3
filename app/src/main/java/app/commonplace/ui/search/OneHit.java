package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.function.Consumer;

/// What is done with the entry of a single hit: it shows among the hits at once, before the library
/// is read again. FX thread, but needs no window.
final class OneHit {
  private final SearchDoor door;
  private final Desk desk;
  private final HitList list;

  OneHit(SearchTools tools, HitList list) {
    this.door = tools.door();
    this.desk = tools.desk();
    this.list = list;
  }

  /// Stars the entry, or takes its star away.
  void star(Entry entry) {
    EntryId id = entry.id();
    turn(
        desk.text(entry.starred() ? "search.unstarred" : "search.starred"),
        !entry.starred(),
        starred -> door.star(id, starred),
        starred -> list.change(id, shown -> Changed.starred(shown, starred)));
  }

  /// Marks the entry as unread, or as read.
  void unread(Entry entry) {
    EntryId id = entry.id();
    turn(
        desk.text(entry.unread() ? "search.markedRead" : "search.markedUnread"),
        entry.unread(),
        read -> door.markRead(id, read),
        read -> list.change(id, shown -> Changed.unread(shown, !read)));
  }

  void tag(Entry entry, String tag) {
    EntryId id = entry.id();
    desk.change(
        new Change<>(
            () -> door.tag(id, tag) ? List.of(id) : List.<EntryId>of(),
            _ -> door.untag(id, tag),
            tagged -> desk.text(tagged.isEmpty() ? "search.taggedBefore" : "search.tagged", tag),
            () -> {}));
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
