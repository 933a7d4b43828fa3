package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The imports that are listed, newest first, and which is selected. FX thread, but needs no
/// window.
final class ImportRows {
  private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ImportRow> selected =
      new SimpleObjectProperty<>(this, "selected");

  ObservableList<ImportRow> all() {
    return rows;
  }

  ObjectProperty<@Nullable ImportRow> selectedProperty() {
    return selected;
  }

  /// An import begins.
  void begin(ImportRow row) {
    rows.addFirst(row);
    selected.set(row);
  }

  /// Lists what the library keeps with what runs or ran in this session.
  void show(List<Kept> kept) {
    Map<Long, ImportRow> byRun = rowsByRun();
    var shown = new ArrayList<ImportRow>(rows.filtered(ImportRow::isOfThisSession));
    for (Kept one : kept) {
      ImportRow row = byRun.get(one.receipt().run());
      if (row == null) {
        shown.add(new ImportRow(Account.of(one), false));
      } else if (row.isOfThisSession()) {
        row.account(row.account().refreshed(one));
      } else {
        row.account(Account.of(one));
        shown.add(row);
      }
    }
    shown.sort(Comparator.comparing((ImportRow row) -> row.account().startedAt()).reversed());
    replace(shown);
  }

  private Map<Long, ImportRow> rowsByRun() {
    var byRun = new HashMap<Long, ImportRow>();
    for (ImportRow row : rows) {
      row.account().receipts().map(Receipt::run).forEach(run -> byRun.put(run, row));
    }
    return byRun;
  }

  void remove(ImportRow row) {
    replace(rows.filtered(other -> !other.equals(row)).stream().toList());
  }

  private void replace(List<ImportRow> shown) {
    ImportRow before = selected.get();
    if (!shown.equals(rows)) {
      rows.setAll(shown);
    }
    boolean stays = before != null && rows.contains(before);
    ImportRow now = stays ? before : rows.isEmpty() ? null : rows.getFirst();
    selected.set(now);
  }
}
