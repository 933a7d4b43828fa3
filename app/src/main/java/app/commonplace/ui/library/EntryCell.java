package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A row of the list: an entry, or the month of those below. Its height follows from what it is.
final class EntryCell extends ListCell<ListRow> {
  private static final double MONTH = 26;

  private final EntryListModel model;
  private final SidebarModel tags;
  private final Desk desk;
  private final EntryRow row;
  private final Label month = Labels.of("", "month-label");

  EntryCell(EntryListModel model, SidebarModel tags, Desk desk) {
    this.model = model;
    this.tags = tags;
    this.desk = desk;
    row = new EntryRow(desk);
    month.setPadding(new Insets(0, 16, 0, 16));
    setPrefWidth(0);
    model.details().arrivalsProperty().addListener((_, _, _) -> fillEntry());
    tags.overviewProperty().addListener((_, _, _) -> fillEntry());
    model.densityProperty().addListener((_, _, _) -> fillEntry());
  }

  @Override
  protected double computePrefHeight(double width) {
    return getItem() instanceof ListRow.Month ? MONTH : RowHeight.of(model.densityProperty().get());
  }

  @Override
  protected void updateItem(@Nullable ListRow item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().remove("month");
    switch (item) {
      case null -> setGraphic(null);
      case ListRow.Month of -> {
        getStyleClass().add("month");
        month.setText(desk.dates().month(of.month()));
        setAccessibleText(month.getText());
        setGraphic(month);
      }
      case ListRow.Item _ -> {
        setGraphic(row);
        fillEntry();
      }
    }
  }

  private void fillEntry() {
    if (getItem() instanceof ListRow.Item(var id)) {
      Entry entry = model.details().get(id, model.rows(), getIndex());
      row.show(entry, model.listedProperty().get().tag(), tags, model.densityProperty().get());
      setAccessibleText(entry == null ? "" : spoken(entry));
    }
  }

  private String spoken(Entry entry) {
    String when = entry.when() == null ? "" : desk.dates().full(entry.when());
    return desk.text(
        entry.unread() ? "library.entrySpokenUnread" : "library.entrySpoken",
        entry.title(),
        Provider.displayName(entry.provider()),
        when);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getItem() instanceof ListRow.Item) {
      row.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
