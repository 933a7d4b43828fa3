package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.keys.KeyAction;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/// The line of a menu that takes back what was done last, and names it. FX thread.
public final class UndoItem {
  private UndoItem() {}

  public static MenuItem of(Desk desk) {
    Optional<String> last = desk.messages().lastStep();
    String name = last.map(said -> desk.text("undo.step", said)).orElse(desk.text("undo"));
    String key = desk.keys().now(KeyAction.UNDO);
    MenuItem item = Menus.item(name, key, desk.messages()::undoLast, last.isPresent());
    item.setId("undo");
    return item;
  }
}
