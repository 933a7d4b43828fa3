package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a person does with the hits that are chosen without opening them: star, unread, tag, note,
/// export, trash, merge. All is done at once and can be undone. FX thread, but needs no window.
final class HitActions {
  private final SearchDoor door;
  private final Desk desk;
  private final HitList list;
  private final Consumer<Hit> linking;
  private final BiConsumer<Hit, Hit> comparing;
  private final HitEntries entries;
  private final Runnable again;

  /// The hit that waits for another to be set beside; null when none does.
  private @Nullable Hit waiting;

  /// @param again asks for the hits again, after entries of them came or went
  HitActions(SearchTools tools, HitList list, Runnable again) {
    this.entries = tools.entries();
    this.again = again;
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

  /// The entries of the hits that are chosen, each once.
  private List<EntryId> ids() {
    return list.about().stream().map(row -> row.group().id()).distinct().toList();
  }

  private boolean areSeveral() {
    return list.about().size() > 1;
  }

  /// Whether something holds for the entries of all hits that are chosen.
  private boolean all(Predicate<Entry> holds) {
    return list.about().stream()
        .map(row -> row.group().entry())
        .allMatch(entry -> entry != null && holds.test(entry));
  }

  /// Moves the entries to the trash.
  void trash() {
    List<EntryId> ids = ids();
    if (!ids.isEmpty()) {
      list.chooseBeside(ids);
      entries.trash(ids, again);
    }
  }

  /// Writes the entries into a folder.
  void export() {
    if (!ids().isEmpty()) {
      entries.export(ids(), desk.text("place.search"));
    }
  }

  /// Shows what one entry of two would be.
  void merge() {
    List<EntryId> ids = ids();
    if (ids.size() == 2) {
      entries.merge(ids.getFirst(), ids.getLast());
    } else {
      desk.messages().say(desk.text("search.mergeTwo"));
    }
  }

  /// Stars the entries, or takes the stars away when all have one.
  void star() {
    Entry entry = entry();
    if (areSeveral()) {
      entries.star(ids(), !all(Entry::starred), again);
    } else if (entry != null) {
      EntryId id = entry.id();
      turn(
          desk.text(entry.starred() ? "search.unstarred" : "search.starred"),
          !entry.starred(),
          starred -> door.star(id, starred),
          starred -> list.change(id, shown -> Changed.starred(shown, starred)));
    }
  }

  /// Marks the entries as unread, or as read when all are unread.
  void unread() {
    Entry entry = entry();
    if (areSeveral()) {
      entries.unread(ids(), !all(Entry::unread), again);
    } else if (entry != null) {
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

  /// Tags the entries.
  void tag(String name) {
    Entry entry = entry();
    if (areSeveral()) {
      entries.tag(ids(), name);
    } else if (entry != null && !name.isBlank()) {
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

  /// Sets two hits side by side that are chosen together; with one, sets it beside the one that
  /// this was asked for before, else waits for another.
  void compare() {
    List<ResultRow.Found> two = list.about();
    if (two.size() == 2) {
      comparing.accept(two.getFirst().hit(), two.getLast().hit());
      return;
    }
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
