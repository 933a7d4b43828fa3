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
  private final OneHit one;
  private final Runnable again;

  /// The hit that waits for another to be set beside; null when none does.
  private @Nullable Hit waiting;

  /// @param again asks for the hits again, after entries of them came or went
  HitActions(SearchTools tools, HitList list, Runnable again) {
    this.entries = tools.entries();
    this.one = new OneHit(tools, list);
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
      one.star(entry);
    }
  }

  /// Marks the entries as unread, or as read when all are unread.
  void unread() {
    Entry entry = entry();
    if (areSeveral()) {
      entries.unread(ids(), !all(Entry::unread), again);
    } else if (entry != null) {
      one.unread(entry);
    }
  }

  /// Tags the entries.
  void tag(String name) {
    Entry entry = entry();
    if (areSeveral()) {
      entries.tag(ids(), name);
    } else if (entry != null && !name.isBlank()) {
      one.tag(entry, name.strip());
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
}
