package app.commonplace.ui.importing;

import app.commonplace.importing.Doubt;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.UnfinishedImport;
import app.commonplace.ui.controls.DragOut.Dragged;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.shell.Work;
import app.commonplace.watching.FolderWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides what the screen of imports shows: what is running first, then the receipts of the
/// library. FX thread, but needs no window.
public final class ImportsModel {
  private final ImportTools tools;
  private final Desk desk;
  private final ShellModel shell;
  private final AccountWords words;
  private final Latest reload;
  private final Aftermath aftermath;
  private final DropQueue queue;
  private final Running running;
  private final ReceiptWork work;
  private final Sample sample;
  private final PreviewModel preview;
  private final Unfinished unfinished;

  private final ImportRows rows = new ImportRows();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded", false);
  private final StringProperty reading = new SimpleStringProperty(this, "reading", "");
  private final BooleanProperty asksFirst = new SimpleBooleanProperty(this, "asksFirst");
  private final ObservableList<Doubt> doubts = FXCollections.observableArrayList();
  private final Map<@Nullable ImportRow, RunningDrop> drops = new LinkedHashMap<>();
  private final Map<ImportRow, Runnable> afterwards = new HashMap<>();
  private final StringBinding status;
  private final ObservableList<FolderWatch.Status> watched = FXCollections.observableArrayList();
  private final Latest rewatch;
  private Callable<List<FolderWatch.Status>> watching = List::of;
  private Runnable manageWatched = () -> {};
  private Runnable atRest = () -> {};

  public ImportsModel(ImportTools tools, Desk desk, ShellModel shell) {
    this.tools = tools;
    this.desk = desk;
    this.shell = shell;
    words = new AccountWords(desk);
    reload = desk.jobs().latest();
    rewatch = desk.jobs().latest();
    aftermath = new Aftermath(tools.door(), desk);
    queue = new DropQueue(tools, desk.text("importing.job"), new Progressing());
    running = new Running(queue, words, desk);
    work = new ReceiptWork(tools, desk, words, this::load, this::importFiles);
    sample = new Sample(work);
    preview = new PreviewModel(tools, desk, this::importWanted);
    unfinished = new Unfinished(desk, this::importAgain);
    status =
        Bindings.createStringBinding(
            () -> reading.get().isEmpty() ? work.doingProperty().get() : reading.get(),
            reading,
            work.doingProperty());
    rows.selectedProperty().subscribe(aftermath::show);
    rows.selectedProperty().subscribe(_ -> ask());
  }

  /// Imports, newest first.
  public ObservableList<ImportRow> rows() {
    return rows.all();
  }

  public ObjectProperty<@Nullable ImportRow> selectedProperty() {
    return rows.selectedProperty();
  }

  /// Whether the receipts of the library are known.
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty pausedProperty() {
    return queue.pausedProperty();
  }

  /// Whether what is imported was told to stop and has not ended yet.
  public ReadOnlyBooleanProperty stoppingProperty() {
    return queue.stoppingProperty();
  }

  /// What a receipt is headed by now.
  String heading(ImportRow row) {
    Account account = row.account();
    boolean stops = account.isRunning() && queue.runningAs(row).isPresent();
    return stops && queue.stoppingProperty().get()
        ? desk.text("importing.head.stopping")
        : words.heading(account, queue.pausedProperty().get());
  }

  /// Whether an import is being undone or read again.
  public BooleanBinding busyProperty() {
    return work.doingProperty().isNotEmpty();
  }

  /// What the status line says of it, for example "Importing Claude, 63 %"; empty at rest.
  public StringBinding statusProperty() {
    return status;
  }

  /// What runs here, for the panel of activity.
  public List<Work> works() {
    var works = new ArrayList<Work>();
    for (ImportRow row : rows.all()) {
      if (row.account().isRunning()) {
        works.add(running.work(row, () -> cancel(row)));
      }
    }
    if (!work.doingProperty().get().isEmpty()) {
      works.add(new Work("receipt", work.doingProperty().get(), "", -1, null));
    }
    return works;
  }

  /// How what runs is coming along.
  Running running() {
    return running;
  }

  /// What the selected import left behind.
  public Aftermath aftermath() {
    return aftermath;
  }

  /// The sample, while it is here.
  public Sample sample() {
    return sample;
  }

  /// What is not at its end, and what an earlier window left so.
  public Unfinished unfinished() {
    return unfinished;
  }

  /// Whether something is imported, or waits for its turn.
  public boolean isImporting() {
    return queue.isAtWork();
  }

  /// Does something once nothing is imported any more, in place of what was to be done then.
  public void whenDone(Runnable next) {
    atRest = next;
  }

  /// Ends a pause.
  public void goOn() {
    if (queue.pausedProperty().get()) {
      queue.pauseOrGoOn();
    }
  }

  /// The folders that are watched.
  ObservableList<FolderWatch.Status> watched() {
    return watched;
  }

  /// @param folders tells the folders and how they stand; blocks
  /// @param manage leads to where they are managed
  public void watchBy(Callable<List<FolderWatch.Status>> folders, Runnable manage) {
    watching = folders;
    manageWatched = manage;
  }

  void manageWatched() {
    manageWatched.run();
  }

  AccountWords words() {
    return words;
  }

  /// Asks the person for files and imports them.
  public void chooseFiles() {
    List<Path> chosen = tools.files().open();
    if (!chosen.isEmpty()) {
      bring(chosen, null);
    }
  }

  /// Whether what would happen is shown before anything is imported.
  public BooleanProperty asksFirstProperty() {
    return asksFirst;
  }

  /// Imports files that a person brought, or shows first what that would do.
  public void bring(List<Path> paths, @Nullable String tag) {
    bring(new Dropped(paths, tag, null));
  }

  /// Imports what was dropped, or shows first what that would do.
  public void bring(Dropped dropped) {
    Wanted wanted = Wanted.of(dropped);
    if (asksFirst.get()) {
      preview.open(wanted);
    } else {
      importWanted(wanted);
    }
  }

  /// Asks the person for files and shows what importing them would do, to choose from.
  public void chooseFilesToPreview() {
    List<Path> chosen = tools.files().open();
    if (!chosen.isEmpty()) {
      preview.open(chosen, null);
    }
  }

  /// What is chosen from before it is imported.
  public PreviewModel preview() {
    return preview;
  }

  /// Imports what was dropped and shows how it goes.
  public void importFiles(List<Path> paths, @Nullable String tag) {
    importWanted(Wanted.all(paths, tag));
  }

  /// Imports a folder, and has it watched once it was read; not where that was stopped or failed.
  public void importToWatch(Path folder, Consumer<Path> watch) {
    afterwards.put(importWanted(Wanted.all(List.of(folder), null)), () -> watch.accept(folder));
  }

  private ImportRow importWanted(Wanted wanted) {
    var row = new ImportRow(new Account(tools.clock().instant(), List.of(), wanted.tag()), true);
    var drop = new RunningDrop(row, wanted);
    drops.put(row, drop);
    rows.begin(row);
    unfinished.begins(wanted.paths());
    shell.go(Place.IMPORTS);
    queue.add(drop);
    remember();
    return row;
  }

  /// Imports what is left of a damaged archive.
  ///
  /// @param tag what the entries get as they come
  void importRest(SourceAccount damaged, @Nullable String tag) {
    importWanted(Wanted.restOf(damaged.path(), tag));
  }

  private void importAgain(UnfinishedImport what) {
    if (what.chosen()) {
      preview.open(what.paths(), what.tag());
    } else {
      importFiles(what.paths(), what.tag());
    }
  }

  private void remember() {
    unfinished.runs(drops.values().stream().flatMap(drop -> drop.unfinished().stream()).toList());
  }

  /// What the person is asked about the selected import.
  ObservableList<Doubt> doubts() {
    return doubts;
  }

  /// Says how files in doubt are to be read; what waited for that goes on.
  ///
  /// @param format [Answers#LEAVE_OUT] to leave them out
  void answer(Doubt doubt, String format) {
    RunningDrop drop = drops.get(rows.selectedProperty().get());
    if (drop != null) {
      drop.answer(doubt, format);
      ask();
      queue.goOn(drop);
    }
  }

  private void ask() {
    RunningDrop drop = drops.get(rows.selectedProperty().get());
    doubts.setAll(drop == null ? List.of() : drop.doubts());
  }

  /// Stops the import that is running or waiting; what was committed stays.
  public void cancel(ImportRow row) {
    if (queue.cancel(row)) {
      forget(row);
    }
  }

  public void pauseOrGoOn() {
    queue.pauseOrGoOn();
  }

  /// Takes an import back; entries the person has added to stay.
  public void undo(ImportRow row) {
    if (row.account().canBeUndone()) {
      work.undo(row);
    }
  }

  /// Goes over the originals of an import with today's reader.
  public void readAgain(ImportRow row) {
    if (!row.account().isRunning()) {
      work.readAgain(row);
    }
  }

  /// Brings the files of an import that was taken back once more.
  void again(ImportRow row) {
    work.again(row);
  }

  /// Writes the receipt to a file the person chooses.
  public void save(ImportRow row) {
    work.save(row);
  }

  /// A receipt as other programs get it that its row is dragged to.
  Optional<Dragged> dragged(ImportRow row) {
    return work.dragged(row);
  }

  /// Reads the receipts of the library again.
  public void load() {
    reload.ask(() -> tools.door().receipts(), this::show);
    rewatch.ask(watching, watched::setAll);
  }

  private void show(List<Kept> kept) {
    rows.show(kept);
    shown();
    sample.look(rows.all());
    loaded.set(true);
  }

  private void shown() {
    aftermath.show(rows.selectedProperty().get());
  }

  private void forget(ImportRow row) {
    drops.remove(row);
    afterwards.remove(row);
    remember();
    rows.remove(row);
    shown();
  }

  private final class Progressing implements DropQueue.Listener {
    @Override
    public void progress(RunningDrop drop) {
      Account account = drop.row().account();
      String now =
          queue.stoppingProperty().get()
              ? desk.text("importing.head.stopping")
              : words.status(account, queue.pausedProperty().get());
      reading.set(account.isRunning() ? now : "");
      ask();
      remember();
    }

    @Override
    public void ended(RunningDrop drop, Map<Long, List<EntryId>> tagged) {
      reading.set("");
      aftermath.meaningUnknown();
      if (!drop.row().account().has(Phase.ASKING)) {
        drops.remove(drop.row());
      }
      remember();
      work.tagged(tagged);
      Runnable next = afterwards.remove(drop.row());
      if (next != null && drop.row().account().is(Phase.DONE)) {
        next.run();
      }
      shell.mark(Place.IMPORTS);
      tell(drop.row());
      load();
    }

    private void tell(ImportRow row) {
      Account account = row.account();
      String sentence = words.end(account);
      if (account.canBeUndone() && account.tally().changedAnything()) {
        desk.messages().undoableTelling(sentence, () -> undo(row));
      } else {
        desk.messages().say(sentence);
      }
    }

    @Override
    public void broke(RunningDrop drop, Problem problem) {
      reading.set("");
      desk.messages().problem(problem);
      forget(drop.row());
      load();
    }

    @Override
    public void rests() {
      Runnable next = atRest;
      atRest = () -> {};
      next.run();
    }
  }
}
