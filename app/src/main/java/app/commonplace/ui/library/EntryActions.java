package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.reader.ExportMenu;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/// What can be done with the entries that are chosen in the list, by key and by menu alike. FX
/// thread.
final class EntryActions {
  private final EntryListModel model;
  private final EntryBatch batch;
  private final Desk desk;
  private final Leading leading;

  /// What the list leads to.
  ///
  /// @param read moves on into the reader
  /// @param compare sets the two chosen entries side by side
  /// @param tag starts to type a tag for what is chosen
  record Leading(Runnable read, Runnable compare, Runnable tag) {}

  EntryActions(EntryListModel model, EntryBatch batch, Desk desk, Leading leading) {
    this.model = model;
    this.batch = batch;
    this.desk = desk;
    this.leading = leading;
  }

  /// Uses a plain key that was pressed in the list; answers whether it means anything here.
  boolean press(KeyCode key) {
    switch (key) {
      case ENTER -> leading.read().run();
      case S -> batch.star();
      case U -> batch.turnUnread();
      case E -> batch.export(ExportForm.MARKDOWN);
      case DELETE -> batch.delete();
      default -> {
        return several(key);
      }
    }
    return true;
  }

  /// T and C mean the reader's entry while only one is chosen.
  private boolean several(KeyCode key) {
    boolean several = model.chosenProperty().get().size() > 1;
    if (key == KeyCode.R && model.isTrash()) {
      batch.restore();
    } else if (key == KeyCode.T && several) {
      leading.tag().run();
    } else if (key == KeyCode.C && several) {
      compare();
    } else {
      return false;
    }
    return true;
  }

  void compare() {
    if (model.chosen().size() == 2) {
      leading.compare().run();
    }
  }

  /// The menu of the rows; what it offers is decided anew each time it opens.
  ContextMenu menu() {
    var menu = new ContextMenu();
    menu.setId("entry-menu");
    menu.setOnShowing(_ -> menu.getItems().setAll(items()));
    menu.getItems().add(new MenuItem()); // an empty menu would not open
    return menu;
  }

  private List<MenuItem> items() {
    int chosen = model.chosen().size();
    var items = new ArrayList<MenuItem>();
    items.add(item("library.menu.read", "Enter", leading.read(), chosen == 1));
    items.add(item("library.batch.compare", "C", this::compare, chosen == 2));
    items.add(new SeparatorMenuItem());
    if (model.isTrash()) {
      items.add(item("library.batch.restore", "R", batch::restore, chosen > 0));
    } else {
      items.add(item("library.menu.tag", "T", leading.tag(), chosen > 0));
      items.add(item("library.batch.star", "S", batch::star, chosen > 0));
      items.add(item("library.menu.unread", "U", batch::turnUnread, chosen > 0));
      items.add(item("library.batch.archive", "", batch::archive, chosen > 0));
    }
    items.add(ExportMenu.submenu(desk, batch::export, chosen > 0));
    items.add(new SeparatorMenuItem());
    String delete = model.isTrash() ? "library.purge.verb" : "library.batch.trash";
    items.add(item(delete, desk.text("library.key.delete"), batch::delete, chosen > 0));
    items.add(UndoItem.of(desk));
    return items;
  }

  private MenuItem item(String key, String shortcut, Runnable action, boolean usable) {
    return Menus.item(desk.text(key), shortcut, action, usable);
  }
}
