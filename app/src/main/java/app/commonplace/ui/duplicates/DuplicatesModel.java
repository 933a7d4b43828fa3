package app.commonplace.ui.duplicates;

import app.commonplace.model.EntryId;
import app.commonplace.model.Twin;
import app.commonplace.twins.Preview;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Decides which pair of entries stands side by side, and does with it what the person wants. FX
/// thread, but needs no window.
public final class DuplicatesModel {
  /// A pair with the place it has among all that are offered, both beginning with 1.
  ///
  /// @param found why the two are offered; null when the person chose them
  record Shown(
      EntryId one, EntryId other, @Nullable Twin found, Preview preview, int place, int all) {}

  private final DuplicatesDoor door;
  private final Desk desk;
  private final Latest counting;
  private final Latest showing;
  private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", 0);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private List<Twin> pairs = List.of();
  private int at;

  public DuplicatesModel(DuplicatesDoor door, Desk desk) {
    this.door = door;
    this.desk = desk;
    counting = desk.jobs().latest();
    showing = desk.jobs().latest();
  }

  /// How many pairs are offered.
  public ReadOnlyLongProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The pair that is shown; null while none is.
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether something is being done with the pair.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Counts again, as after a change of the library.
  public void refresh() {
    counting.ask(door::count, found -> count.set(found));
  }

  /// Shows the surest pair; says so when there is none.
  public void begin() {
    at = 0;
    read(() -> desk.messages().say(desk.text("duplicates.none")));
  }

  /// Shows two entries that a person chose; there is no next pair after them.
  public void begin(EntryId one, EntryId other) {
    showing.ask(
        () -> door.preview(one, other),
        preview -> shown.set(new Shown(one, other, null, preview, 1, 1)));
  }

  public void close() {
    showing.forget();
    shown.set(null);
    busy.set(false);
  }

  /// The next pair or the one before; after the last comes the first.
  void step(int direction) {
    Shown now = shown.get();
    if (now != null && now.found() != null && !pairs.isEmpty()) {
      at = Math.floorMod(at + direction, pairs.size());
      show();
    }
  }

  /// Keeps the other entry of the two.
  void swap() {
    Shown now = shown.get();
    if (now != null && !busy.get()) {
      EntryId kept = now.preview().gone().id();
      EntryId gone = now.preview().kept().id();
      showing.ask(
          () -> door.keeping(kept, gone),
          preview ->
              shown.set(
                  new Shown(now.one(), now.other(), now.found(), preview, now.place(), now.all())));
    }
  }

  /// Whether the two have anything in common; what has not cannot become one.
  boolean isMergeable() {
    Shown now = shown.get();
    return now != null && now.preview().shared() > 0;
  }

  /// Makes one entry of the two, and goes on with the next pair.
  void merge() {
    Shown now = shown.get();
    if (now != null && !busy.get() && isMergeable()) {
      EntryId kept = now.preview().kept().id();
      EntryId gone = now.preview().gone().id();
      String title = desk.titled(now.preview().kept().title());
      act(
          () -> door.merge(kept, gone),
          desk.text("duplicates.merged", title),
          () -> door.undo(gone));
    }
  }

  /// Remembers that the two are not the same, and goes on with the next pair.
  void distinguish() {
    Shown now = shown.get();
    if (now != null && !busy.get()) {
      act(
          () -> door.reject(now.one(), now.other(), true),
          desk.text("duplicates.distinguished"),
          () -> door.reject(now.one(), now.other(), false));
    }
  }

  private void act(Runnable work, String said, Runnable undo) {
    busy.set(true);
    desk.jobs()
        .run(
            () -> {
              work.run();
              return true;
            },
            _ -> {
              desk.messages()
                  .undoable(
                      said,
                      () -> desk.jobs().act(undo, this::goOn),
                      () -> desk.jobs().act(work, this::goOn));
              goOn();
            },
            problem -> {
              busy.set(false);
              desk.messages().problem(problem);
            });
  }

  private void goOn() {
    busy.set(false);
    refresh();
    Shown now = shown.get();
    if (now != null && now.found() == null) {
      close();
    } else if (now != null) {
      read(() -> {});
    }
  }

  private void read(Runnable whenNone) {
    showing.ask(
        door::offered,
        found -> {
          pairs = found;
          count.set(found.size());
          if (found.isEmpty()) {
            close();
            whenNone.run();
          } else {
            at = Math.min(at, found.size() - 1);
            show();
          }
        });
  }

  private void show() {
    Twin twin = pairs.get(at);
    int place = at + 1;
    int all = pairs.size();
    showing.ask(
        () -> door.preview(twin.one(), twin.other()),
        preview -> shown.set(new Shown(twin.one(), twin.other(), twin, preview, place, all)));
  }
}
