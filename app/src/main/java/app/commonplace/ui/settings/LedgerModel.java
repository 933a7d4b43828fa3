package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.fx.Latest;
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
  private final Latest newest;
  private final Latest older;
  private final ObservableList<Sent> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more", false);

  LedgerModel(SettingsDoor door, Desk desk) {
    this.door = door;
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

  void load() {
    newest.ask(() -> door.sentBefore(Long.MAX_VALUE, PAGE), this::take);
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
    long last = rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().id();
    older.ask(
        () -> door.sentBefore(last, PAGE),
        found -> {
          rows.addAll(found);
          more.set(found.size() == PAGE);
        });
  }
}
