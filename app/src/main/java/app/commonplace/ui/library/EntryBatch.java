package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is done with all chosen entries at once. Each is one change of the library and one step
/// back. FX thread, but needs no window.
public final class EntryBatch {
  private final LibrarySource source;
  private final Desk desk;
  private final EntryListModel list;
  private final Exporting exporting;

  /// Writes entries into files.
  @FunctionalInterface
  public interface Exporting {
    void export(List<EntryId> ids, String name, ExportForm form);
  }

  /// Sets something on entries, or takes it away; answers those that it changed.
  @FunctionalInterface
  private interface Turning {
    List<EntryId> turn(List<EntryId> ids, boolean on);
  }

  EntryBatch(LibrarySource source, Desk desk, EntryListModel list, Exporting exporting) {
    this.source = source;
    this.desk = desk;
    this.list = list;
    this.exporting = exporting;
  }

  /// Tags the chosen entries.
  void tag(String name) {
    tag(list.chosen(), name);
  }

  /// Tags entries; taking it back leaves those alone that had the tag before.
  public void tag(List<EntryId> ids, String name) {
    if (!ids.isEmpty() && !name.isBlank()) {
      change(
          () -> source.tagAll(ids, name),
          changed -> source.untagAll(changed, name),
          changed -> desk.text("library.batch.tagged", changed.size(), name.strip()),
          () -> {});
    }
  }

  /// Stars the chosen entries; when all of them have a star, takes the stars away.
  void star() {
    turn(Entry::starred, source::starAll, "library.batch.starred", "library.batch.unstarred");
  }

  /// Archives the chosen entries; when all of them are archived, brings them back.
  void archive() {
    turn(Entry::archived, source::archiveAll, "library.batch.archived", "library.batch.unarchived");
  }

  /// Marks the chosen entries as unread; when all of them are, as read.
  void turnUnread() {
    turn(
        Entry::unread,
        (ids, unread) -> source.markReadAll(ids, !unread),
        "library.batch.unread",
        "library.batch.read");
  }

  /// @param on what is said when it holds for all from now on, and `off` when for none
  private void turn(Predicate<Entry> holds, Turning turning, String on, String off) {
    List<EntryId> ids = list.chosen();
    turn(ids, !list.all(ids, holds), turning, on, off, () -> {});
  }

  /// @param shown shows it where the entries were chosen, if that is not the list
  private void turn(
      List<EntryId> ids, boolean next, Turning turning, String on, String off, Runnable shown) {
    if (!ids.isEmpty()) {
      change(
          () -> turning.turn(ids, next),
          changed -> turning.turn(changed, !next),
          changed -> desk.text(next ? on : off, changed.size()),
          shown);
    }
  }

  /// Stars entries that were chosen elsewhere, or takes their stars away.
  ///
  /// @param shown shows it where they were chosen, after each step back or forth as well
  public void star(List<EntryId> ids, boolean starred, Runnable shown) {
    turn(ids, starred, source::starAll, "library.batch.starred", "library.batch.unstarred", shown);
  }

  /// Marks entries that were chosen elsewhere as unread, or as read.
  public void turnUnread(List<EntryId> ids, boolean unread, Runnable shown) {
    turn(
        ids,
        unread,
        (some, next) -> source.markReadAll(some, !next),
        "library.batch.unread",
        "library.batch.read",
        shown);
  }

  /// Moves the chosen entries to the trash, where an import does not bring them back from.
  void trash() {
    move(true, "library.batch.trashed");
  }

  /// Brings the chosen entries back from the trash.
  void restore() {
    move(false, "library.batch.restored");
  }

  private void move(boolean trashed, String said) {
    List<EntryId> ids = list.chosen();
    if (!ids.isEmpty()) {
      list.selectBeside(ids);
      move(ids, trashed, said, () -> {});
    }
  }

  private void move(List<EntryId> ids, boolean trashed, String said, Runnable shown) {
    change(
        () -> source.trashAll(ids, trashed),
        changed -> source.trashAll(changed, !trashed),
        changed -> desk.text(said, changed.size()),
        shown);
  }

  /// Moves entries to the trash that were chosen elsewhere.
  public void trash(List<EntryId> ids, Runnable shown) {
    if (!ids.isEmpty()) {
      move(ids, true, "library.batch.trashed", shown);
    }
  }

  /// Deletes what is chosen as far as that goes here: to the trash, or out of it for ever.
  void delete() {
    if (list.isTrash()) {
      purge();
    } else {
      trash();
    }
  }

  /// Asks, then deletes the chosen entries of the trash for ever.
  void purge() {
    List<EntryId> ids = list.chosen();
    if (!ids.isEmpty()) {
      desk.ask("library.purge.", ids.size(), () -> purge(ids));
    }
  }

  /// Asks, then deletes everything in the trash for ever, also what the list is narrowed to leave
  /// out.
  void emptyTrash() {
    desk.jobs()
        .run(
            source::trashed,
            ids -> {
              if (!ids.isEmpty()) {
                desk.ask("library.emptyTrash.", ids.size(), () -> purge(ids));
              }
            });
  }

  private void purge(List<EntryId> ids) {
    list.selectBeside(ids);
    desk.jobs()
        .run(
            () -> source.purgeAll(ids),
            gone -> {
              list.refresh();
              desk.messages().say(desk.text("library.batch.purged", gone));
            });
  }

  /// Writes the chosen entries into a folder.
  void export(ExportForm form) {
    export(list.chosen(), list.name(), form);
  }

  /// Writes entries into a folder that were chosen elsewhere.
  ///
  /// @param name what the folder would be called
  public void export(List<EntryId> ids, String name, ExportForm form) {
    exporting.export(ids, name, form);
  }

  private void change(
      Callable<List<EntryId>> work,
      Consumer<List<EntryId>> undo,
      Function<List<EntryId>, String> saying,
      Runnable shown) {
    Runnable both =
        () -> {
          list.refresh();
          shown.run();
        };
    desk.change(new Change<>(work, undo, saying, both));
  }
}
