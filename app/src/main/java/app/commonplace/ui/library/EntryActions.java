package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.EntryId;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.reader.ExportMenu;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

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
  /// @param merge shows what one entry of the two chosen would be
  /// @param tag starts to type a tag for what is chosen
  /// @param link asks what an entry is to be linked to
  /// @param note begins a note on an entry
  record Leading(
      Runnable read,
      Runnable compare,
      Runnable merge,
      Runnable tag,
      Consumer<EntryId> link,
      Consumer<EntryId> note) {

    /// The same with another way to tag.
    Leading tagging(Runnable other) {
      return new Leading(read, compare, merge, other, link, note);
    }
  }

  EntryActions(EntryListModel model, EntryBatch batch, Desk desk, Leading leading) {
    this.model = model;
    this.batch = batch;
    this.desk = desk;
    this.leading = leading;
  }

  /// Does what a key means in the list; answers whether it means anything here.
  boolean act(@Nullable KeyAction meant) {
    switch (meant) {
      case LIST_STAR -> batch.star();
      case LIST_UNREAD -> batch.turnUnread();
      case LIST_EXPORT -> batch.export(ExportForm.MARKDOWN);
      case LIST_TRASH -> batch.delete();
      case LIST_TAG -> leading.tag().run();
      case LIST_LINK -> {
        return withSelected(leading.link());
      }
      case LIST_NOTE -> {
        return withSelected(leading.note());
      }
      case LIST_RESTORE -> {
        return inTrash(batch::restore);
      }
      case LIST_COMPARE -> {
        return withTwo(leading.compare());
      }
      case LIST_MERGE -> {
        return withTwo(leading.merge());
      }
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  /// With one entry chosen the key means what it does in the reader.
  private boolean withTwo(Runnable action) {
    boolean two = model.chosen().size() == 2;
    if (two) {
      action.run();
    }
    return two;
  }

  /// Does something with the entry that is selected, whether or not the reader shows it yet.
  private boolean withSelected(Consumer<EntryId> action) {
    EntryId id = model.selectedProperty().get();
    if (id != null) {
      action.accept(id);
    }
    return id != null;
  }

  private boolean inTrash(Runnable action) {
    if (model.isTrash()) {
      action.run();
    }
    return model.isTrash();
  }

  void read() {
    leading.read().run();
  }

  void compare() {
    withTwo(leading.compare());
  }

  void merge() {
    withTwo(leading.merge());
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
    boolean some = chosen > 0;
    items.add(
        Menus.item(
            desk.text("library.menu.read"),
            desk.text("search.key.enter"),
            this::read,
            chosen == 1));
    items.add(item("library.batch.compare", KeyAction.LIST_COMPARE, this::compare, chosen == 2));
    if (model.isTrash()) {
      items.add(new SeparatorMenuItem());
      items.add(item("library.batch.restore", KeyAction.LIST_RESTORE, batch::restore, some));
    } else {
      items.add(item("library.batch.merge", KeyAction.LIST_MERGE, this::merge, chosen == 2));
      items.add(new SeparatorMenuItem());
      items.add(item("library.menu.tag", KeyAction.LIST_TAG, leading.tag(), some));
      items.add(
          item(
              "library.menu.link",
              KeyAction.LIST_LINK,
              () -> withSelected(leading.link()),
              chosen == 1));
      items.add(
          item(
              "library.menu.note",
              KeyAction.LIST_NOTE,
              () -> withSelected(leading.note()),
              chosen == 1));
      items.add(item("library.batch.star", KeyAction.LIST_STAR, batch::star, some));
      items.add(item("library.menu.unread", KeyAction.LIST_UNREAD, batch::turnUnread, some));
      items.add(Menus.item(desk.text("library.batch.archive"), "", batch::archive, some));
    }
    items.add(ExportMenu.submenu(desk, batch::export, some));
    items.add(new SeparatorMenuItem());
    String delete = model.isTrash() ? "library.purge.verb" : "library.batch.trash";
    items.add(item(delete, KeyAction.LIST_TRASH, batch::delete, some));
    items.add(UndoItem.of(desk));
    return items;
  }

  private MenuItem item(String text, KeyAction key, Runnable action, boolean usable) {
    return Menus.item(desk.text(text), desk.keys().now(key), action, usable);
  }
}
