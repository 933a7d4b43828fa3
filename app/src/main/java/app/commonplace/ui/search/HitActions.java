package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import app.commonplace.ui.shell.Desk;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person does with the chosen hit without opening it: star, unread, tag, note. All is done
/// at once and can be undone. FX thread, but needs no window.
final class HitActions {
  private final SearchDoor door;
  private final Desk desk;
  private final HitList list;
  private final Consumer<Hit> linking;

  HitActions(SearchTools tools, HitList list) {
    this.door = tools.door();
    this.desk = tools.desk();
    this.linking = tools.linking();
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
      star(entry.id(), entry.starred());
    }
  }

  private void star(EntryId id, boolean before) {
    String said = desk.text(before ? "search.unstarred" : "search.starred");
    desk.jobs()
        .act(
            () -> door.star(id, !before),
            () -> {
              list.change(id, entry -> Changed.starred(entry, !before));
              desk.messages().undoable(said, () -> star(id, !before));
            });
  }

  /// Marks the entry as unread, or as read.
  void unread() {
    Entry entry = entry();
    if (entry != null) {
      read(entry.id(), entry.unread());
    }
  }

  private void read(EntryId id, boolean read) {
    String said = desk.text(read ? "search.markedRead" : "search.markedUnread");
    desk.jobs()
        .act(
            () -> door.markRead(id, read),
            () -> {
              list.change(id, entry -> Changed.unread(entry, !read));
              desk.messages().undoable(said, () -> read(id, !read));
            });
  }

  /// Tags the entry.
  void tag(String name) {
    Entry entry = entry();
    if (entry != null && !name.isBlank()) {
      EntryId id = entry.id();
      desk.jobs()
          .run(
              () -> door.tag(id, name),
              added -> {
                if (added) {
                  desk.messages()
                      .undoable(
                          desk.text("search.tagged", name.strip()),
                          () -> desk.jobs().act(() -> door.untag(id, name), () -> {}));
                } else {
                  desk.messages().say(desk.text("search.taggedBefore", name.strip()));
                }
              });
    }
  }

  /// Writes a note on the passage.
  void note(String text) {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null && !text.isBlank()) {
      Hit hit = at.hit();
      desk.jobs()
          .run(
              () -> door.note(hit.entryId(), hit.passageId(), text.strip()),
              note ->
                  desk.messages()
                      .undoable(
                          desk.text("search.noted"),
                          () -> desk.jobs().act(() -> door.removeNote(note.id()), () -> {})));
    }
  }

  /// Links the passage to another.
  void link() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      linking.accept(at.hit());
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
