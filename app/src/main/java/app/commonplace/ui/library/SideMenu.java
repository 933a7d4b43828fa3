package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
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
  private final Consumer<Tag> rename;
  private final Consumer<Tag> remove;
  private final Runnable emptyTrash;

  /// @param rename starts to type another name
  /// @param remove takes a tag off everything
  /// @param emptyTrash asks whether the trash is to be emptied
  SideMenu(
      SidebarModel model,
      Desk desk,
      Consumer<Tag> rename,
      Consumer<Tag> remove,
      Runnable emptyTrash) {
    this.model = model;
    this.desk = desk;
    this.rename = rename;
    this.remove = remove;
    this.emptyTrash = emptyTrash;
    setId("side-menu");
    getItems().add(new MenuItem()); // an empty menu would not open
  }

  /// Fills the menu for a row.
  void fill(@Nullable SideRow row) {
    getItems().setAll(items(row));
    getItems().add(UndoItem.of(desk));
  }

  private List<MenuItem> items(@Nullable SideRow row) {
    return switch (row) {
      case SideRow.Tagged(Tag tag, _, _, _, _) when tag.id() != 0 -> ofTag(tag);
      case SideRow.Saved(SavedSearch search, _) ->
          List.of(
              Menus.item(
                  desk.text("library.removeSaved"),
                  desk.keys().now(KeyAction.REMOVE_ROW),
                  () -> model.remove(search)));
      case SideRow.Standing(View view, long count) when view == View.TRASH ->
          List.of(Menus.item(desk.text("library.emptyTrash.verb"), "", emptyTrash, count > 0));
      case null, default -> List.of();
    };
  }

  private List<MenuItem> ofTag(Tag tag) {
    var items = new ArrayList<MenuItem>();
    items.add(
        Menus.item(
            desk.text("library.renameTag"),
            desk.keys().now(KeyAction.RENAME_TAG),
            () -> rename.accept(tag)));
    items.add(colours(tag));
    boolean never = tag.neverLeaves();
    String leaves = desk.text(never ? "library.tagMayLeave" : "library.tagNeverLeaves");
    items.add(Menus.item(leaves, "", () -> model.neverLeaves(tag, !never)));
    items.add(Menus.item(desk.text("library.saveTag"), "", () -> model.save(tag)));
    items.add(
        Menus.item(
            desk.text("library.removeTag"),
            desk.keys().now(KeyAction.REMOVE_ROW),
            () -> remove.accept(tag)));
    return items;
  }

  private Menu colours(Tag tag) {
    var menu = new Menu(desk.text("library.tagColour"));
    for (int hue = 1; hue <= Tag.HUES; hue++) {
      int chosen = hue;
      MenuItem item =
          Menus.item(
              desk.text("hue." + hue), "", () -> model.colour(tag, chosen), hue != tag.hue());
      item.setGraphic(new TagDot(hue));
      menu.getItems().add(item);
    }
    return menu;
  }
}
