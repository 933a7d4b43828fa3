package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A passage that names the open entry: a click opens it, a button links it. FX thread.
final class MentionLine extends HBox {
  MentionLine(Mention mention, Desk desk, ReaderModel model) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    String title = desk.titled(mention.title());
    var open = new LineButton(title, mention.snippet());
    open.setAccessibleText(desk.text("inspector.mentionSpoken", title, mention.snippet()));
    open.setOnAction(_ -> model.openAt(mention.entry(), mention.passage()));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button link =
        Buttons.of(
            "link-mention",
            desk.text("inspector.linkMention"),
            () -> model.changes().linkMention(mention),
            Styles.QUIET,
            Styles.COMPACT);
    link.setAccessibleText(desk.text("inspector.linkMentionSpoken", title));
    getChildren().addAll(open, link);
  }
}
