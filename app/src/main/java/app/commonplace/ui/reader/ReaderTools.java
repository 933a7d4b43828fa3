package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Soon;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The line of tools over the reader.
final class ReaderTools extends PaneHeader {
  private final ReaderModel model;
  private final Desk desk;
  private final IconButton back;
  private final IconButton forward;
  private final IconButton star;
  private final IconButton find;
  private final IconButton link;

  ReaderTools(ReaderModel model, Desk desk, Runnable openFind, Runnable startLink, Node inspector) {
    this.model = model;
    this.desk = desk;
    setId("reader-tools");
    getStyleClass().add("reader-tools");
    back = new IconButton("reader-back", Feather.ARROW_LEFT, desk.text("reader.back"), "Alt+←");
    back.setOnAction(_ -> model.back());
    forward =
        new IconButton("reader-forward", Feather.ARROW_RIGHT, desk.text("reader.forward"), "Alt+→");
    forward.setOnAction(_ -> model.forward());
    star = new IconButton("reader-star", Feather.STAR, desk.text("reader.star"), "S");
    star.setOnAction(_ -> model.turnStar());
    String key = Keys.mod(KeyCode.F).getDisplayText();
    find = new IconButton("reader-find", Feather.SEARCH, desk.text("reader.find"), key);
    find.setOnAction(_ -> openFind.run());
    link = new IconButton("reader-link", Feather.LINK, desk.text("reader.link"), "L");
    link.setOnAction(_ -> startLink.run());
    getChildren()
        .addAll(
            back,
            forward,
            Labels.spring(),
            find,
            star,
            link,
            soon("reader-export", Feather.SHARE, "export"),
            soon("reader-focus", Feather.MAXIMIZE_2, "focus"),
            soon("reader-more", Feather.MORE_HORIZONTAL, "more"),
            inspector);
    model.openedProperty().subscribe(this::show);
  }

  private Node soon(String id, Feather glyph, String word) {
    return Soon.icon(id, glyph, desk.text("reader." + word), desk.text("soon." + word));
  }

  private void show() {
    OpenEntry opened = model.openedProperty().get();
    boolean starred = opened != null && opened.entry().starred();
    star.setDisable(opened == null);
    find.setDisable(opened == null);
    link.setDisable(opened == null);
    star.setGraphic(Icons.star(starred));
    star.name(desk.text(starred ? "reader.unstar" : "reader.star"), "S");
    back.setDisable(!model.history().hasBack());
    forward.setDisable(!model.history().hasForward());
  }
}
