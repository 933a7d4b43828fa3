package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the page: what can be done with what is selected, or with the passage under the
/// pointer, each line with the key that does the same. FX thread.
final class PassageMenu extends ContextMenu {
  private final ReaderContext context;
  private final PassageActions actions;

  PassageMenu(ReaderContext context) {
    this.context = context;
    actions = context.actions();
    setId("passage-menu");
  }

  /// Fills the menu for a passage of the branch.
  void fill(int at) {
    getItems().setAll(context.selection().isEmpty() ? ofPassage(at) : ofSelection());
  }

  private List<MenuItem> ofSelection() {
    return List.of(
        item("reader.selection.copy", Keys.COPY.getDisplayText(), actions::copySelection),
        item("reader.selection.markdown", KeyAction.COPY_PASSAGE, actions::copySelectionAsMarkdown),
        item("reader.selection.note", KeyAction.NOTE, actions::note),
        item("reader.selection.link", KeyAction.LINK, actions::link),
        item("reader.selection.search", "", actions::search));
  }

  private List<MenuItem> ofPassage(int at) {
    Desk desk = context.desk();
    var items = new ArrayList<MenuItem>();
    items.add(item("reader.copyPassage", KeyAction.COPY_PASSAGE, () -> actions.copy(at)));
    items.add(item("reader.copyAddress", KeyAction.COPY_ADDRESS, () -> actions.copyAddress(at)));
    items.add(new SeparatorMenuItem());
    items.add(item("reader.note.add", KeyAction.NOTE, () -> actions.note(at, "")));
    items.add(item("reader.linkPassage", KeyAction.LINK, () -> actions.link(at)));
    items.add(
        Menus.item(
            desk.text("reader.compare"),
            desk.keys().now(KeyAction.COMPARE_ANSWERS),
            () -> actions.compare(at),
            actions.canCompare(at)));
    items.add(new SeparatorMenuItem());
    items.add(
        item(
            isStarred() ? "reader.unstar" : "reader.star",
            KeyAction.STAR,
            context.model().changes()::turnStar));
    items.add(UndoItem.of(desk));
    return items;
  }

  private boolean isStarred() {
    OpenEntry opened = context.model().openedProperty().get();
    return opened != null && opened.entry().starred();
  }

  private MenuItem item(String text, KeyAction key, Runnable action) {
    return item(text, context.desk().keys().now(key), action);
  }

  private MenuItem item(String text, String key, Runnable action) {
    return Menus.item(context.text(text), key, action);
  }
}
