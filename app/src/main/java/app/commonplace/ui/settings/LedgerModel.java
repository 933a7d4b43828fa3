package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The whole ledger, read a page at a time. FX thread, but needs no window.
final class LedgerModel {
  private static final int PAGE = 200;

  private final SettingsDoor door;
  private final Latest reading;
  private final ObservableList<Sent> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more", false);

  LedgerModel(SettingsDoor door, Desk desk) {
    this.door = door;
    reading = desk.jobs().latest();
  }

  ObservableList<Sent> rows() {
    return rows;
  }

  /// Whether there are older ones.
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  void load() {
    reading.ask(
        () -> door.sentBefore(Long.MAX_VALUE, PAGE),
        found -> {
          rows.setAll(found);
          more.set(found.size() == PAGE);
        });
  }

  /// Asked again before the answer came, the older ones are still shown once.
  void loadMore() {
    long last = rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().id();
    reading.ask(
        () -> door.sentBefore(last, PAGE),
        found -> {
          rows.addAll(found);
          more.set(found.size() == PAGE);
        });
  }
}
