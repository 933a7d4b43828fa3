package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
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
  void tag(List<EntryId> ids, String name) {
    if (!ids.isEmpty() && !name.isBlank()) {
      change(
          () -> source.tagAll(ids, name),
          changed -> desk.text("library.batch.tagged", changed.size(), name.strip()),
          changed -> source.untagAll(changed, name));
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

  /// @param on what is said when it holds for all from now on, and `off` when for none
  private void turn(Predicate<Entry> holds, Turning turning, String on, String off) {
    List<EntryId> ids = list.chosen();
    boolean next = !list.all(ids, holds);
    change(
        () -> turning.turn(ids, next),
        changed -> desk.text(next ? on : off, changed.size()),
        changed -> turning.turn(changed, !next));
  }

  /// Moves the chosen entries to the trash, where an import does not bring them back from.
  void trash() {
    List<EntryId> ids = list.chosen();
    if (!ids.isEmpty()) {
      list.selectBeside(ids);
      change(
          () -> source.trashAll(ids, true),
          changed -> desk.text("library.batch.trashed", changed.size()),
          changed -> source.trashAll(changed, false));
    }
  }

  /// Writes the chosen entries into a folder.
  void export(ExportForm form) {
    exporting.export(list.chosen(), list.listedProperty().get().name(), form);
  }

  private void change(
      Callable<List<EntryId>> work,
      Function<List<EntryId>, String> saying,
      Consumer<List<EntryId>> undo) {
    desk.jobs()
        .run(
            work,
            changed -> {
              list.refresh();
              desk.messages().undoable(saying.apply(changed), () -> undo(changed, undo));
            });
  }

  private void undo(List<EntryId> changed, Consumer<List<EntryId>> undo) {
    desk.jobs().act(() -> undo.accept(changed), list::refresh);
  }
}
