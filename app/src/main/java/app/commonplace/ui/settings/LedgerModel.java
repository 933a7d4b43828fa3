package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The whole ledger, read a page at a time. FX thread, but needs no window.
final class LedgerModel {
  private static final int PAGE = 200;

  private final SettingsDoor door;
  private final Desk desk;
  private final ObservableList<Sent> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more", false);

  LedgerModel(SettingsDoor door, Desk desk) {
    this.door = door;
    this.desk = desk;
  }

  ObservableList<Sent> rows() {
    return rows;
  }

  /// Whether there are older ones.
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  void load() {
    desk.jobs()
        .run(
            () -> door.sentBefore(Long.MAX_VALUE, PAGE),
            found -> {
              rows.setAll(found);
              more.set(found.size() == PAGE);
            });
  }

  void loadMore() {
    long last = rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().id();
    desk.jobs()
        .run(
            () -> door.sentBefore(last, PAGE),
            (List<Sent> found) -> {
              rows.addAll(found);
              more.set(found.size() == PAGE);
            });
  }
}
