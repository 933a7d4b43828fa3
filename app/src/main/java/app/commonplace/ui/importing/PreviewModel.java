package app.commonplace.ui.importing;

import app.commonplace.importing.Doubt;
import app.commonplace.importing.EntryName;
import app.commonplace.importing.Happening.Fate;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What an import would do, entry by entry, before anything is written: a person takes the entries
/// that are wanted. FX thread, but needs no window.
public final class PreviewModel {
  /// What the preview does.
  public enum State {
    CLOSED,
    LOOKING,
    SHOWN
  }

  private final ImportTools tools;
  private final Latest looks;
  private final Consumer<Wanted> importChosen;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.CLOSED);
  private final ReadOnlyIntegerWrapper lookedAt = new ReadOnlyIntegerWrapper(this, "lookedAt");
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ObjectProperty<@Nullable Fate> fate = new SimpleObjectProperty<>(this, "fate");
  private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
  private final ObservableList<Doubt> doubts = FXCollections.observableArrayList();
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private List<PreviewRow> all = List.of();
  private Wanted wanted = Wanted.all(List.of(), null);
  private AtomicBoolean givenUp = new AtomicBoolean();

  PreviewModel(ImportTools tools, Desk desk, Consumer<Wanted> importChosen) {
    this.tools = tools;
    this.importChosen = importChosen;
    looks = desk.jobs().latest();
    typed.subscribe(this::narrow);
    fate.subscribe(this::narrow);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// How many entries were looked at so far.
  ReadOnlyIntegerProperty lookedAtProperty() {
    return lookedAt.getReadOnlyProperty();
  }

  /// How many entries would be taken in.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What the titles are narrowed by.
  StringProperty typedProperty() {
    return typed;
  }

  /// The one fate that is shown; null for all.
  ObjectProperty<@Nullable Fate> fateProperty() {
    return fate;
  }

  /// The entries that are shown.
  ObservableList<PreviewRow> rows() {
    return rows;
  }

  /// What the person is asked, the likeliest being shown until there is an answer.
  ObservableList<Doubt> doubts() {
    return doubts;
  }

  int count(Fate which) {
    return counts.getOrDefault(which, 0);
  }

  int count() {
    return all.size();
  }

  /// Looks at what importing these would do.
  ///
  /// @param tag what they would be tagged with
  public void open(List<Path> files, @Nullable String tag) {
    open(Wanted.all(files, tag));
  }

  void open(Wanted what) {
    clear(State.LOOKING);
    wanted = what;
    var mine = new AtomicBoolean();
    givenUp = mine;
    var look = new PreviewLook(tools.door(), what.answers(), mine::get, this::tellFrom);
    looks.ask(() -> look.at(what.paths()), this::show);
  }

  /// Looks again with what the person said of files in doubt.
  void answer(Doubt doubt, String format) {
    open(wanted.answering(doubt.kind(), format));
  }

  /// On the looking thread.
  private void tellFrom(int entries) {
    tools.fxThread().execute(() -> lookedAt.set(entries));
  }

  void show(PreviewLook.Seen seen) {
    all = seen.lines().stream().map(PreviewRow::new).toList();
    doubts.setAll(seen.doubts());
    all.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
    count(all);
    narrow();
    state.set(State.SHOWN);
  }

  private void count(List<PreviewRow> among) {
    chosen.set((int) among.stream().filter(PreviewRow::isChosen).count());
  }

  private void narrow() {
    String words = typed.get().strip().toLowerCase(Locale.ROOT);
    Fate only = fate.get();
    rows.setAll(
        all.stream()
            .filter(row -> only == null || row.fate() == only)
            .filter(row -> row.isNamed(words))
            .toList());
  }

  /// Takes an entry, or leaves it.
  void turn(PreviewRow row) {
    row.choose(!row.isChosen());
    count(all);
  }

  /// Takes all that are shown, or leaves them.
  void chooseShown(boolean wanted) {
    rows.forEach(row -> row.choose(wanted));
    count(all);
  }

  /// Imports what is chosen.
  void take() {
    if (state.get() == State.SHOWN && chosen.get() > 0) {
      Wanted chosenNow = asShown().but(leftOut());
      close();
      importChosen.accept(chosenNow);
    }
  }

  /// Files in doubt are read as they were shown.
  private Wanted asShown() {
    Wanted shown = wanted;
    for (Doubt doubt : doubts) {
      if (doubt.oddity().isEmpty()) {
        shown = shown.answering(doubt.kind(), doubt.choices().getFirst().format());
      }
    }
    return shown;
  }

  /// What is not chosen is named rather than what is, so that a receipt speaks of all that nobody
  /// left out.
  private Set<EntryName> leftOut() {
    return all.stream()
        .filter(row -> row.canBeChosen() && !row.isChosen())
        .map(row -> row.happening().name())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// Imports nothing.
  public void close() {
    clear(State.CLOSED);
  }

  private void clear(State next) {
    givenUp.set(true);
    looks.forget();
    state.set(next);
    all = List.of();
    wanted = Wanted.all(List.of(), null);
    doubts.clear();
    counts.clear();
    lookedAt.set(0);
    chosen.set(0);
    typed.set("");
    fate.set(null);
    rows.clear();
  }
}
