package app.commonplace.ui.reader;

import app.commonplace.model.Link;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.InPlaceField;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.UndoItem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A link as the open entry sees it: which way it goes, to what, and why. A click opens the far
/// end, F2 changes why, Delete takes the link away. FX thread.
final class LinkLine extends VBox {
  private final LinkEnd end;
  private final Desk desk;
  private final ReaderModel model;
  private final LineButton line;
  private final InPlaceField why;

  LinkLine(LinkEnd end, Desk desk, ReaderModel model) {
    this.end = end;
    this.desk = desk;
    this.model = model;
    String title = desk.titled(end.other().title());
    String reason = reason();
    line = new LineButton(title, reason);
    if (end.link().kind().equals("contradicts")) {
      line.reason().getStyleClass().add("contradicts");
    }
    line.begin(Icons.of(end.outgoing() ? Feather.ARROW_UP_RIGHT : Feather.ARROW_DOWN_LEFT, 14));
    line.setAccessibleText(
        desk.text(end.outgoing() ? "inspector.linkTo" : "inspector.linkFrom", title, reason));
    if (!note().isEmpty() || end.changed() != null) {
      Tips.set(line, title + "\n" + reason);
    }
    line.setOnAction(_ -> open());
    line.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    line.setContextMenu(menu());
    why =
        new InPlaceField(
            "link-why",
            desk.text("linking.note"),
            typed -> model.changes().changeLink(end.link(), end.link().kind(), typed),
            () -> getChildren().setAll(line));
    why.setPromptText(desk.text("linking.note"));
    getChildren().add(line);
  }

  private ContextMenu menu() {
    var kinds = new Menu(desk.text("inspector.linkKind"));
    for (String kind : kinds()) {
      var item = new RadioMenuItem(word(kind));
      item.setSelected(kind.equals(end.link().kind()));
      item.setOnAction(_ -> model.changes().changeLink(end.link(), kind, note()));
      kinds.getItems().add(item);
    }
    var menu =
        new ContextMenu(
            Menus.item(desk.text("inspector.openLink"), "Enter", this::open),
            kinds,
            Menus.item(desk.text("inspector.linkWhy"), "F2", this::changeWhy),
            Menus.item(
                desk.text("inspector.removeLink"),
                desk.text("library.key.delete"),
                () -> model.changes().removeLink(end.link())));
    menu.setOnShowing(_ -> {
      List<MenuItem> items = menu.getItems();
      items.removeIf(item -> "undo".equals(item.getId()));
      items.add(UndoItem.of(desk));
    });
    return menu;
  }

  /// Those that everybody knows, and a word of the person's own where the link has one.
  private List<String> kinds() {
    var kinds = new ArrayList<>(Link.KINDS);
    if (!kinds.contains(end.link().kind())) {
      kinds.add(end.link().kind());
    }
    return kinds;
  }

  private void press(KeyEvent key) {
    if (!Keys.isPlain(key)) {
      return;
    }
    switch (key.getCode()) {
      case DELETE -> model.changes().removeLink(end.link());
      case F2 -> changeWhy();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void changeWhy() {
    getChildren().setAll(line, why);
    why.begin(note());
  }

  private void open() {
    var passage = end.passage();
    if (passage == null) {
      model.open(end.other().id());
    } else {
      model.openAt(end.other().id(), passage);
    }
  }

  /// How the two have to do with each other, and why.
  private String reason() {
    String kind = word(end.link().kind());
    String note = note().replaceAll("\\s+", " ").strip();
    String why = note.isEmpty() ? kind : desk.text("linking.why", kind, note);
    return end.changed() == null
        ? why
        : desk.text("inspector.linkChanged", desk.dates().day(end.changed()), why);
  }

  private String note() {
    String note = end.link().note();
    return note == null ? "" : note;
  }

  private String word(String kind) {
    return Link.KINDS.contains(kind)
        ? desk.text((end.outgoing() ? "link.out." : "link.back.") + kind)
        : kind;
  }
}
