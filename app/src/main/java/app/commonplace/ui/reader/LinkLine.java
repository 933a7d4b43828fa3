package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.UndoItem;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// A link as the open entry sees it: which way it goes, to what, and why. A click opens the far
/// end, Delete takes the link away.
final class LinkLine extends LineButton {
  private static final Set<String> KNOWN =
      Set.of("related", "follows", "answers", "source", "contradicts");

  private final LinkEnd end;
  private final Desk desk;
  private final ReaderModel model;

  LinkLine(LinkEnd end, Desk desk, ReaderModel model) {
    super(desk.titled(end.other().title()), kind(end, desk));
    this.end = end;
    this.desk = desk;
    this.model = model;
    if (end.link().kind().equals("contradicts")) {
      reason().getStyleClass().add("contradicts");
    }
    begin(Icons.of(end.outgoing() ? Feather.ARROW_UP_RIGHT : Feather.ARROW_DOWN_LEFT, 14));
    String title = desk.titled(end.other().title());
    setAccessibleText(
        desk.text(
            end.outgoing() ? "inspector.linkTo" : "inspector.linkFrom", title, kind(end, desk)));
    setOnAction(_ -> open());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    setContextMenu(menu());
  }

  private ContextMenu menu() {
    var menu =
        new ContextMenu(
            Menus.item(desk.text("inspector.openLink"), "Enter", this::open),
            Menus.item(
                desk.text("inspector.removeLink"),
                desk.text("library.key.delete"),
                () -> model.changes().removeLink(end.link())));
    menu.setOnShowing(_ -> {
      menu.getItems().removeIf(item -> "undo".equals(item.getId()));
      menu.getItems().add(UndoItem.of(desk));
    });
    return menu;
  }

  private void press(KeyEvent key) {
    if (Keys.isPlain(key) && key.getCode() == KeyCode.DELETE) {
      model.changes().removeLink(end.link());
      key.consume();
    }
  }

  private void open() {
    var passage = end.outgoing() ? end.link().toPassage() : end.link().fromPassage();
    if (passage == null) {
      model.open(end.other().id());
    } else {
      model.openAt(end.other().id(), passage);
    }
  }

  private static String kind(LinkEnd end, Desk desk) {
    String kind = end.link().kind();
    if (!KNOWN.contains(kind)) {
      return kind;
    }
    return desk.text((end.outgoing() ? "link.out." : "link.back.") + kind);
  }
}
