package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.IconMenu;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.feather.Feather;

/// The line of tools over the reader.
final class ReaderTools extends PaneHeader {
  private final ReaderModel model;
  private final Desk desk;
  private final IconButton star;
  private final IconButton write;

  /// Everything that needs an entry.
  private final List<ButtonBase> onEntry;

  /// What the tools begin elsewhere in the reader.
  record Begin(Runnable find, Runnable link, Runnable note, Runnable copyPassage) {}

  ReaderTools(ReaderContext context, Begin begin, ReaderFrame frame) {
    model = context.model();
    desk = context.desk();
    setId("reader-tools");
    getStyleClass().add("reader-tools");
    Traveller guide = model.leads().traveller();
    IconButton back = button("back", Feather.ARROW_LEFT, KeyAction.BACK, guide::back);
    back.disableProperty().bind(guide.hasBackProperty().not());
    IconButton forward = button("forward", Feather.ARROW_RIGHT, KeyAction.FORWARD, guide::forward);
    forward.disableProperty().bind(guide.hasForwardProperty().not());
    star = button("star", Feather.STAR, KeyAction.STAR, model.changes()::turnStar);
    write = button("write", Feather.EDIT_3, KeyAction.WRITE_ON, model.leads()::write);
    IconButton find = button("find", Feather.SEARCH, KeyAction.FIND, begin.find());
    IconButton link = button("link", Feather.LINK, KeyAction.LINK, begin.link());
    IconButton focus = button("focus", Feather.MAXIMIZE_2, KeyAction.FOCUS, frame.turnFocus());
    var menu = new ReaderMenu(context);
    IconMenu export = menu.export();
    IconMenu more = menu.more(begin.note(), begin.copyPassage());
    onEntry = List.of(star, find, link, export, focus, more);
    getChildren()
        .addAll(
            back,
            forward,
            Labels.spring(),
            write,
            find,
            star,
            link,
            export,
            focus,
            more,
            frame.inspector());
    model.openedProperty().subscribe(this::show);
    show(); // a subscriber that takes no value is told of changes alone
  }

  private IconButton button(String word, Feather glyph, KeyAction does, Runnable action) {
    String name = desk.text("reader." + word);
    var button = new IconButton("reader-" + word, glyph, name, desk.keys().shown(does));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show() {
    OpenEntry opened = model.openedProperty().get();
    boolean starred = opened != null && opened.entry().starred();
    onEntry.forEach(button -> button.setDisable(opened == null));
    Parts.show(write, opened != null && opened.isWrittenHere());
    star.setGraphic(Icons.star(starred));
    star.name(
        desk.text(starred ? "reader.unstar" : "reader.star"), desk.keys().now(KeyAction.STAR));
  }
}
