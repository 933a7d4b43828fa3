package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.Provider;
import app.commonplace.ui.shell.Desk;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A row of the list: an entry, or the month of those below. Its height follows from what it is, so
/// that the cell which the list only measures with stays bare; in the others the same nodes stay,
/// whatever they show, since a node that comes and goes is dressed anew each time.
final class EntryCell extends ListCell<ListRow> {
  private static final double MONTH_HEIGHT = 26;
  private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");
  private static final PseudoClass MONTH = PseudoClass.getPseudoClass("month");

  private final EntryListModel model;
  private final SidebarModel tags;
  private final Desk desk;
  private final EntryRow row;
  private @Nullable Entry shown;

  EntryCell(EntryListModel model, SidebarModel tags, Desk desk) {
    this.model = model;
    this.tags = tags;
    this.desk = desk;
    row = new EntryRow(desk);
    setPrefWidth(0);
    model.details().arrivalsProperty().addListener((_, _, _) -> fillArrived());
    tags.overviewProperty().addListener((_, _, _) -> fillEntry());
    model.densityProperty().addListener((_, _, _) -> fillEntry());
  }

  @Override
  protected double computePrefHeight(double width) {
    return getItem() instanceof ListRow.Month
        ? MONTH_HEIGHT
        : RowHeight.of(model.densityProperty().get());
  }

  @Override
  protected void updateItem(@Nullable ListRow item, boolean empty) {
    super.updateItem(item, empty);
    if (isMeasuring()) {
      return;
    }
    pseudoClassStateChanged(MONTH, item instanceof ListRow.Month);
    row.setVisible(item != null);
    if (item != null && getGraphic() == null) {
      setGraphic(row);
    }
    switch (item) {
      case null -> setAccessibleText("");
      case ListRow.Month of -> {
        String month = desk.dates().month(of.month());
        row.showMonth(month);
        setAccessibleText(month);
      }
      case ListRow.Item _ -> fillEntry();
    }
  }

  /// Shows whether a tag that is dragged would be taken.
  void light(boolean takes) {
    pseudoClassStateChanged(TAKES, takes);
  }

  /// Whether the list only asks how high rows out of view are, several in each step of scrolling:
  /// it keeps one cell for that, among what nobody sees.
  private boolean isMeasuring() {
    return getParent() != null && !getParent().isVisible();
  }

  /// Most of what arrives while a list moves is for rows that are not in view yet.
  @SuppressWarnings("ReferenceEquality") // what was read again is another one, and may say more
  private void fillArrived() {
    if (getItem() instanceof ListRow.Item(var id)) {
      Entry now = model.details().peek(id);
      if (now == null || now != shown) {
        fillEntry(); // one that is not known is asked for again
      }
    }
  }

  private void fillEntry() {
    if (getItem() instanceof ListRow.Item(var id) && !isMeasuring()) {
      Entry entry = model.details().get(id, model.rows(), getIndex());
      shown = entry;
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
    if (getItem() != null) {
      row.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
