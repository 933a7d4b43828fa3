package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.keys.FixedKey;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.UndoItem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with a tag, a saved search or the trash in the sidebar, each line with the key
/// that does the same. FX thread.
final class SideMenu extends ContextMenu {
  private final SidebarModel model;
  private final Desk desk;
  private final SideLine line;
  private final Consumer<Tag> remove;
  private final Runnable emptyTrash;
  private final ListedAlong along;

  /// @param line asks for what is to be typed
  /// @param remove takes a tag off everything
  /// @param emptyTrash asks whether the trash is to be emptied
  /// @param along what narrows the list beside what is chosen
  SideMenu(
      SidebarModel model,
      Desk desk,
      SideLine line,
      Consumer<Tag> remove,
      Runnable emptyTrash,
      ListedAlong along) {
    this.model = model;
    this.desk = desk;
    this.line = line;
    this.remove = remove;
    this.emptyTrash = emptyTrash;
    this.along = along;
    setId("side-menu");
    getItems().add(new MenuItem()); // an empty menu would not open
  }

  /// Fills the menu for a row.
  void fill(@Nullable SideRow row) {
    getItems().clear();
    if (row != null && along.canTurn(row)) {
      String text = along.has(row) ? "library.also.dropRow" : "library.also.addRow";
      String key = FixedKey.ADD_ROW.printed();
      getItems().add(Menus.item(desk.text(text), key, () -> along.turn(row)));
    }
    getItems().addAll(items(row));
    getItems().add(UndoItem.of(desk));
  }

  private List<MenuItem> items(@Nullable SideRow row) {
    return switch (row) {
      case SideRow.Tagged(Tag tag, _, _, _, _) when tag.id() != 0 -> ofTag(tag);
      case SideRow.Saved(SavedSearch search, _) -> ofSearch(search);
      case SideRow.Standing(View view, long count) when view == View.TRASH ->
          List.of(Menus.item(desk.text("library.emptyTrash.verb"), "", emptyTrash, count > 0));
      case null, default -> List.of();
    };
  }

  private List<MenuItem> ofTag(Tag tag) {
    SideChanges changes = model.changes();
    boolean never = tag.neverLeaves();
    String leaves = never ? "library.tagMayLeave" : "library.tagNeverLeaves";
    return List.of(
        item("library.renameTag", KeyAction.RENAME_TAG, () -> line.rename(tag)),
        item("library.mergeTag", () -> line.merge(tag)),
        colours(tag),
        item(leaves, () -> changes.neverLeaves(tag, !never)),
        item("library.saveTag", () -> changes.save(tag)),
        item("library.removeTag", KeyAction.REMOVE_ROW, () -> remove.accept(tag)));
  }

  private List<MenuItem> ofSearch(SavedSearch search) {
    SideChanges changes = model.changes();
    return List.of(
        item("library.changeSaved", KeyAction.RENAME_TAG, () -> line.change(search)),
        item("library.savedUp", KeyAction.ROW_UP, () -> changes.step(search, -1)),
        item("library.savedDown", KeyAction.ROW_DOWN, () -> changes.step(search, 1)),
        item("library.removeSaved", KeyAction.REMOVE_ROW, () -> changes.remove(search)));
  }

  private MenuItem item(String key, Runnable action) {
    return Menus.item(desk.text(key), "", action);
  }

  private MenuItem item(String key, KeyAction does, Runnable action) {
    return Menus.item(desk.text(key), desk.keys().now(does), action);
  }

  private Menu colours(Tag tag) {
    var menu = new Menu(desk.text("library.tagColour"));
    for (int hue = 1; hue <= Tag.HUES; hue++) {
      int chosen = hue;
      MenuItem item =
          Menus.item(
              desk.text("hue." + hue),
              "",
              () -> model.changes().colour(tag, chosen),
              hue != tag.hue());
      item.setGraphic(new TagDot(hue));
      menu.getItems().add(item);
    }
    return menu;
  }
}
