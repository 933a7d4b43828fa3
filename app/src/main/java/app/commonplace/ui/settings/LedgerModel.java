package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The whole ledger, newest first, read a page at a time; rows that are shown already stay where
/// they are. FX thread, but needs no window.
final class LedgerModel {
  private static final int PAGE = 200;

  private final SettingsDoor door;
  private final Desk desk;
  private final FileChoice files;
  private final Latest newest;
  private final Latest older;
  private final ObservableList<Sent> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more", false);
  private LedgerFilter filter = LedgerFilter.ALL;

  /// @param files asks where the ledger is to be written
  LedgerModel(SettingsDoor door, Desk desk, FileChoice files) {
    this.door = door;
    this.desk = desk;
    this.files = files;
    newest = desk.jobs().latest();
    older = desk.jobs().latest();
  }

  ObservableList<Sent> rows() {
    return rows;
  }

  /// Whether there are older ones.
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  LedgerFilter filter() {
    return filter;
  }

  /// Shows only what passes; what was read for another filter no longer counts.
  void filter(LedgerFilter wanted) {
    if (!wanted.equals(filter)) {
      filter = wanted;
      older.forget();
      rows.clear();
      more.set(false);
      load();
    }
  }

  /// Writes what is shown, and all that comes before it, into a file.
  void export() {
    LedgerFilter now = filter;
    files
        .save("ledger.csv")
        .ifPresent(file ->
            desk.jobs()
                .run(
                    () -> door.exportLedger(file, now),
                    written ->
                        desk.messages().say(desk.text("settings.ledger.exported", written, file))));
  }

  void load() {
    LedgerFilter now = filter;
    newest.ask(() -> door.sentBefore(Long.MAX_VALUE, PAGE, now), this::take);
  }

  private void take(List<Sent> found) {
    boolean joins = !rows.isEmpty() && !found.isEmpty() && overlaps(found);
    if (joins) {
      merge(found);
    } else {
      older.forget(); // they would follow what is no longer shown
      rows.setAll(found);
      more.set(found.size() == PAGE);
    }
  }

  private boolean overlaps(List<Sent> found) {
    return found.getLast().id() <= rows.getFirst().id();
  }

  /// Puts what is new before the rows, and writes over those whose outcome is known by now.
  private void merge(List<Sent> found) {
    long known = rows.getFirst().id();
    List<Sent> added = found.stream().filter(sent -> sent.id() > known).toList();
    for (int i = 0; i < found.size() - added.size() && i < rows.size(); i++) {
      Sent now = found.get(added.size() + i);
      if (!now.equals(rows.get(i))) {
        rows.set(i, now);
      }
    }
    if (!added.isEmpty()) {
      rows.addAll(0, added);
    }
  }

  /// Asked again before the answer came, the older ones are still shown once.
  void loadMore() {
    LedgerFilter now = filter;
    long last = rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().id();
    older.ask(
        () -> door.sentBefore(last, PAGE, now),
        found -> {
          rows.addAll(found);
          more.set(found.size() == PAGE);
        });
  }
}
