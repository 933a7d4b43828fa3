package app.commonplace.ui.importing;

import app.commonplace.importing.Happening.Fate;
import app.commonplace.importing.Selection;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
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
  private final BiConsumer<List<Path>, Choice> importChosen;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.CLOSED);
  private final ReadOnlyIntegerWrapper lookedAt = new ReadOnlyIntegerWrapper(this, "lookedAt");
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ObjectProperty<@Nullable Fate> fate = new SimpleObjectProperty<>(this, "fate");
  private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private List<PreviewRow> all = List.of();
  private List<Path> paths = List.of();
  private AtomicBoolean givenUp = new AtomicBoolean();

  PreviewModel(ImportTools tools, Desk desk, BiConsumer<List<Path>, Choice> importChosen) {
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

  int count(Fate which) {
    return counts.getOrDefault(which, 0);
  }

  int count() {
    return all.size();
  }

  /// Looks at what importing these would do.
  public void open(List<Path> files) {
    close();
    paths = List.copyOf(files);
    var mine = new AtomicBoolean();
    givenUp = mine;
    state.set(State.LOOKING);
    var look = new PreviewLook(tools.door(), mine::get, this::tellFrom);
    looks.ask(() -> look.at(files), this::show);
  }

  /// On the looking thread.
  private void tellFrom(int entries) {
    tools.fxThread().execute(() -> lookedAt.set(entries));
  }

  private void show(List<PreviewRow> found) {
    all = List.copyOf(found);
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
      List<Path> from = paths;
      var choice = new Choice(choice());
      close();
      importChosen.accept(from, choice);
    }
  }

  /// What is not chosen is named rather than what is, so that a receipt speaks of all that nobody
  /// left out.
  private Map<SourceKey, Selection> choice() {
    var leftOut = new HashMap<SourceKey, Set<String>>();
    var wanted = new HashSet<SourceKey>();
    for (PreviewRow row : all) {
      SourceKey source = row.source();
      if (source != null && row.canBeChosen()) {
        Set<String> out = leftOut.computeIfAbsent(source, _ -> new HashSet<>());
        if (row.isChosen()) {
          wanted.add(source);
        } else {
          out.add(row.happening().externalId());
        }
      }
    }
    var choice = new HashMap<SourceKey, Selection>();
    wanted.forEach(
        source -> choice.put(source, Selection.allBut(leftOut.getOrDefault(source, Set.of()))));
    return choice;
  }

  /// Imports nothing.
  public void close() {
    givenUp.set(true);
    looks.forget();
    state.set(State.CLOSED);
    all = List.of();
    paths = List.of();
    counts.clear();
    lookedAt.set(0);
    chosen.set(0);
    typed.set("");
    fate.set(null);
    rows.clear();
  }
}
