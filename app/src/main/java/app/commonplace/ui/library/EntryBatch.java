package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

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
    List<EntryId> ids = list.chosen();
    boolean starred = !list.all(ids, Entry::starred);
    change(
        () -> source.starAll(ids, starred),
        changed ->
            desk.text(
                starred ? "library.batch.starred" : "library.batch.unstarred", changed.size()),
        changed -> source.starAll(changed, !starred));
  }

  /// Archives the chosen entries; when all of them are archived, brings them back.
  void archive() {
    List<EntryId> ids = list.chosen();
    boolean archived = !list.all(ids, Entry::archived);
    change(
        () -> source.archiveAll(ids, archived),
        changed ->
            desk.text(
                archived ? "library.batch.archived" : "library.batch.unarchived", changed.size()),
        changed -> source.archiveAll(changed, !archived));
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
    desk.jobs()
        .run(
            () -> {
              undo.accept(changed);
              return true;
            },
            _ -> list.refresh());
  }
}
