package app.commonplace.ui.importing;

import app.commonplace.importing.Originals;
import app.commonplace.importing.Tally;
import app.commonplace.jobs.Progress;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.ui.controls.DragOut.Dragged;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a person does with an import that has ended: take it back, read it again, save its receipt.
/// One at a time. FX thread.
final class ReceiptWork {
  private final ImportTools tools;
  private final Desk desk;
  private final AccountWords words;
  private final Runnable changed;
  private final BiConsumer<List<Path>, @Nullable String> importAgain;
  private final Map<Long, List<EntryId>> tagged = new HashMap<>();
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");

  /// @param changed called when receipts have changed
  /// @param importAgain imports files, with a tag if there is one
  ReceiptWork(
      ImportTools tools,
      Desk desk,
      AccountWords words,
      Runnable changed,
      BiConsumer<List<Path>, @Nullable String> importAgain) {
    this.tools = tools;
    this.desk = desk;
    this.words = words;
    this.changed = changed;
    this.importAgain = importAgain;
  }

  /// What is being done now; empty at rest.
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /// Remembers which entries got their tag from an import: undoing it takes the tag as well, since
  /// it is nothing the person added later.
  void tagged(Map<Long, List<EntryId>> entriesByRun) {
    tagged.putAll(entriesByRun);
  }

  void undo(ImportRow row) {
    undo(row, false);
  }

  /// Takes an import back with everything that was added to its entries.
  void undoWhole(ImportRow row) {
    undo(row, true);
  }

  private void undo(ImportRow row, boolean alsoTouched) {
    Account account = row.account();
    List<Long> runs = account.runs();
    Map<Long, List<EntryId>> taggedBy = Map.copyOf(tagged);
    work(
        desk.text("importing.status.undoing", words.name(account)),
        runs,
        () -> undo(runs, alsoTouched, account.tag(), taggedBy),
        undone -> {
          runs.forEach(tagged::remove);
          tellUndone(row, undone);
        });
  }

  private Originals.Undone undo(
      List<Long> runs,
      boolean alsoTouched,
      @Nullable String tag,
      Map<Long, List<EntryId>> taggedBy) {
    Originals.Undone all = Originals.Undone.NOTHING;
    for (long run : runs.reversed()) {
      List<EntryId> ours = taggedBy.getOrDefault(run, List.of());
      if (tag != null && !ours.isEmpty()) {
        tools.door().untag(ours, tag);
      }
      all = all.and(tools.door().undo(run, alsoTouched, () -> false, Progress.NONE));
    }
    return all;
  }

  private void tellUndone(ImportRow row, Originals.Undone undone) {
    String sentence = words.undone(undone);
    if (!undone.kept().isEmpty()) {
      desk.messages().offer(sentence, desk.text("importing.undo.all"), () -> undo(row, true));
      return;
    }
    desk.messages().offer(sentence, desk.text("importing.again"), () -> again(row));
  }

  /// Brings the files of an import once more.
  void again(ImportRow row) {
    Account account = row.account();
    List<Path> paths = account.sources().stream().map(SourceAccount::path).distinct().toList();
    importAgain.accept(paths, account.tag());
  }

  void readAgain(ImportRow row) {
    List<Long> runs = row.account().runs();
    work(
        desk.text("importing.status.rereading", words.name(row.account())),
        runs,
        () -> readAgain(runs),
        tally -> desk.messages().say(words.readAgain(tally)));
  }

  private Tally readAgain(List<Long> runs) {
    return runs.stream()
        .map(run -> tools.door().readAgain(run, () -> false, Progress.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  void save(ImportRow row) {
    List<Long> runs = row.account().runs();
    if (!runs.isEmpty() && !row.account().isRunning()) {
      tools.files().save(nameOf(runs)).ifPresent(file -> save(runs, file));
    }
  }

  private String nameOf(List<Long> runs) {
    return desk.text("importing.save.name", runs.getFirst().toString());
  }

  /// A receipt as other programs get it that it is dragged to; empty while there is none.
  Optional<Dragged> dragged(ImportRow row) {
    List<Long> runs = row.account().runs();
    return runs.isEmpty() || row.account().isRunning()
        ? Optional.empty()
        : Optional.of(
            new Dragged(
                tools.passed().pass(nameOf(runs), file -> tools.door().save(runs, file)), ""));
  }

  private void save(List<Long> runs, Path file) {
    Callable<Path> save =
        () -> {
          tools.door().save(runs, file);
          return file;
        };
    desk.jobs()
        .run(save, saved -> desk.messages().say(desk.text("importing.saved", saved.toString())));
  }

  private <T> void work(String saying, List<Long> runs, Callable<T> task, Consumer<T> then) {
    if (runs.isEmpty() || !doing.get().isEmpty()) {
      return;
    }
    doing.set(saying);
    desk.jobs().run(task, value -> end(() -> then.accept(value)), problem -> end(tell(problem)));
  }

  private Runnable tell(Problem problem) {
    return () -> desk.messages().problem(problem);
  }

  private void end(Runnable telling) {
    doing.set("");
    telling.run();
    changed.run();
  }
}
