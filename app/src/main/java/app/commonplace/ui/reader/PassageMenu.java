package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

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
        item("reader.selection.copy", Keys.mod(KeyCode.C).getDisplayText(), actions::copySelection),
        item("reader.selection.markdown", "Y", actions::copySelectionAsMarkdown),
        item("reader.selection.note", "N", actions::note),
        item("reader.selection.link", "L", actions::link),
        item("reader.selection.search", "", actions::search));
  }

  private List<MenuItem> ofPassage(int at) {
    Desk desk = context.desk();
    var items = new ArrayList<MenuItem>();
    items.add(item("reader.copyPassage", "Y", () -> actions.copy(at)));
    String key = Keys.modShift(KeyCode.C).getDisplayText();
    items.add(item("reader.copyAddress", key, () -> actions.copyAddress(at)));
    items.add(new SeparatorMenuItem());
    items.add(item("reader.note.add", "N", () -> actions.note(at, "")));
    items.add(item("reader.linkPassage", "L", () -> actions.link(at)));
    String compare = desk.text("reader.compare");
    items.add(Menus.item(compare, "C", () -> actions.compare(at), actions.canCompare(at)));
    items.add(new SeparatorMenuItem());
    items.add(item("reader.star", "S", context.model().changes()::turnStar));
    items.add(UndoItem.of(desk));
    return items;
  }

  private MenuItem item(String key, String shortcut, Runnable action) {
    return Menus.item(context.text(key), shortcut, action);
  }
}
