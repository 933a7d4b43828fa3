package app.commonplace.ui.palette;

import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides what the palette shows. Names are matched at every key press; passages join when the
/// engine has found them, and the chosen line stays chosen. Entries and passages are those of the
/// list in view, until a person drops it. FX thread, but needs no window.
public final class PaletteModel {
  private static final int PASSAGES = 3;

  /// Enough that some of them are in a list.
  private static final int FOUND_WITHIN = 12;

  private final PaletteDoor door;
  private final Desk desk;
  private final Rest typing;
  private final Rows makes;
  private final Leading leading;
  private final Supplier<List<Command>> commands;
  private final Latest naming;
  private final Latest finding;
  private final Latest narrowing;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
  private final ReadOnlyObjectWrapper<@Nullable Scope> scope =
      new ReadOnlyObjectWrapper<>(this, "scope");
  private final List<String> used = new ArrayList<>();
  private PaletteDoor.Names names = PaletteDoor.Names.NOTHING;
  private List<Hit> passages = List.of();
  private Set<EntryId> within = Set.of();

  /// The names of the list, made once and not at every key press.
  private PaletteDoor.Names listed = PaletteDoor.Names.NOTHING;

  private @Nullable Scope dropped;
  private final ReadOnlyLongWrapper took = new ReadOnlyLongWrapper(this, "took", -1);
  private long asked;
  private boolean moved;
  private PaletteRow.@Nullable Item acting;
  private String typedBefore = "";

  /// @param commands what can be done now
  /// @param typing waits until a person pauses typing
  public PaletteModel(
      PaletteDoor door, Desk desk, Leading leading, Supplier<List<Command>> commands, Rest typing) {
    this.door = door;
    this.desk = desk;
    this.commands = commands;
    this.typing = typing;
    this.leading = leading;
    makes = new Rows(desk, leading);
    naming = desk.jobs().latest();
    finding = desk.jobs().latest();
    narrowing = desk.jobs().latest();
    typed.addListener((_, _, _) -> type());
  }

  /// Whether the palette is shown.
  public BooleanProperty openProperty() {
    return open;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// The list that is looked within; null when it is everything.
  ReadOnlyObjectProperty<@Nullable Scope> scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  ObservableList<PaletteRow> rows() {
    return rows;
  }

  /// The line that Enter takes; negative when there is none.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Milliseconds from what was asked last to the lines that answer it; negative while nothing is
  /// asked.
  ReadOnlyLongProperty tookProperty() {
    return took.getReadOnlyProperty();
  }

  /// Shows what is known at once, and reads the names again.
  public void open() {
    acting = null;
    passages = List.of();
    moved = false;
    narrow();
    if (typed.get().isEmpty()) {
      show();
    } else {
      typed.set(""); // which shows, too; lines are not to be made twice
    }
    open.set(true);
    naming.ask(
        door::names,
        found -> {
          if (!found.equals(names)) {
            names = found;
            listed = names.within(within);
            show();
          }
        });
  }

  /// Looks within the list in view, unless that very list was dropped before.
  private void narrow() {
    Scope inView = leading.scope().orElse(null);
    if (inView == null || !inView.equals(dropped)) {
      dropped = null;
    }
    Scope now = dropped == null ? inView : null;
    if (now == null || !now.equals(scope.get())) {
      within = Set.of(); // nothing of another list is shown meanwhile
      listed = names.within(within);
    }
    scope.set(now);
    if (now != null) {
      narrowing.ask(
          () -> door.within(now.query()),
          found -> {
            within = found;
            listed = names.within(within);
            show();
          });
    }
  }

  /// Looks in everything from now on, until another list is in view; answers whether it was only a
  /// list.
  boolean dropScope() {
    if (scope.get() == null) {
      return false;
    }
    dropped = scope.get();
    narrowing.forget();
    scope.set(null);
    type();
    return true;
  }

  public void close() {
    finding.forget();
    narrowing.forget();
    naming.forget();
    open.set(false);
  }

  private void type() {
    asked = System.nanoTime();
    moved = false;
    finding.forget();
    Typed now = Typed.of(typed.get());
    if (acting != null) {
      show();
      return;
    }
    passages = List.of();
    show();
    if (now.wantsPassages()) {
      typing.then(() -> find(now));
    }
  }

  private void find(Typed wanted) {
    if (open.get() && wanted.equals(Typed.of(typed.get()))) {
      asked = System.nanoTime(); // the rest before it is no work
      Scope now = scope.get();
      finding.ask(
          () ->
              now == null
                  ? door.passages(wanted.words(), PASSAGES)
                  : door.passages(now.query() + " " + wanted.words(), FOUND_WITHIN),
          found -> {
            passages = found;
            moved |= !Rows.leadsElsewhere(idAt(chosen.get())); // Enter takes what was seen
            show();
          },
          desk.messages()::problem);
    }
  }

  private void show() {
    Typed now = Typed.of(typed.get());
    String before = moved ? idAt(chosen.get()) : "";
    rows.setAll(rows(now));
    int again = indexOf(before);
    chosen.set(again >= 0 ? again : next(-1, 1));
    took.set(now.isEmpty() ? -1 : (System.nanoTime() - asked) / 1_000_000);
  }

  private List<PaletteRow> rows(Typed now) {
    if (acting != null) {
      return makes.actions(acting, now);
    }
    List<Command> all = lastUsedFirst(commands.get());
    PaletteDoor.Names known = scope.get() == null ? names : listed;
    return now.isEmpty()
        ? makes.start(known, all)
        : makes.found(now, known, all, shown(), scope.get());
  }

  /// The words of a list that has an OR may find more than the list.
  private List<Hit> shown() {
    return scope.get() == null
        ? passages
        : passages.stream().filter(hit -> within.contains(hit.entryId())).limit(PASSAGES).toList();
  }

  /// Shows what else can be done with the chosen line, if anything can.
  void listActions() {
    int at = chosen.get();
    if (acting == null
        && at >= 0
        && rows.get(at) instanceof PaletteRow.Item item
        && !item.more().get().isEmpty()) {
      typedBefore = typed.get();
      finding.forget();
      acting = item;
      typed.set("");
      show();
    }
  }

  /// Leads from the actions of a line back to it; answers whether they were shown.
  boolean leaveActions() {
    PaletteRow.Item item = acting;
    if (item == null) {
      return false;
    }
    acting = null;
    typed.set(typedBefore);
    show();
    chosen.set(Math.max(indexOf(item.id()), next(-1, 1)));
    return true;
  }

  private List<Command> lastUsedFirst(List<Command> all) {
    Stream<Command> first =
        used.stream().flatMap(id -> all.stream().filter(one -> one.id().equals(id)));
    return Stream.concat(first, all.stream()).distinct().toList();
  }

  private String idAt(int index) {
    return index >= 0 && rows.get(index) instanceof PaletteRow.Item item ? item.id() : "";
  }

  private int indexOf(String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (!id.isEmpty() && id.equals(idAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The next line that can be chosen, round from the last to the first.
  private int next(int from, int step) {
    for (int i = 1; i <= rows.size(); i++) {
      int at = Math.floorMod(from + i * step, rows.size());
      if (rows.get(at) instanceof PaletteRow.Item) {
        return at;
      }
    }
    return -1;
  }

  void move(int step) {
    moved = true;
    chosen.set(next(Math.max(chosen.get(), step < 0 ? 0 : -1), step));
  }

  /// Does what the chosen line says.
  void take() {
    if (chosen.get() >= 0) {
      take(chosen.get());
    }
  }

  void take(int index) {
    if (rows.get(index) instanceof PaletteRow.Item item) {
      if (item.id().equals(Rows.EVERYWHERE)) {
        dropScope();
        return;
      }
      close();
      remember(item.id());
      item.action().run();
    }
  }

  private void remember(String id) {
    if (id.startsWith("command-")) {
      String command = id.substring("command-".length());
      used.remove(command);
      used.addFirst(command);
    }
  }
}
