package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A link as the open entry sees it: which way it goes, to what, and why. A click opens the far
/// end.
final class LinkLine extends Button {
  private static final Set<String> KNOWN =
      Set.of("related", "follows", "answers", "source", "contradicts");

  LinkLine(LinkEnd end, Desk desk, ReaderModel model) {
    getStyleClass().setAll("link-end");
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    String kind = kind(end, desk);
    String title = desk.titled(end.other().title());
    Label name = Labels.filling(title);
    Label reason = Labels.filling(kind, Styles.CAPTION);
    if (end.link().kind().equals("contradicts")) {
      reason.getStyleClass().add("contradicts");
    }
    var words = new VBox(name, reason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var arrow = Icons.of(end.outgoing() ? Feather.ARROW_UP_RIGHT : Feather.ARROW_DOWN_LEFT, 14);
    var line = new HBox(8, arrow, words);
    line.setMinWidth(0);
    line.prefWidthProperty().bind(widthProperty().subtract(4));
    setGraphic(line);
    setMinWidth(0);
    setPrefWidth(10);
    setAccessibleText(
        desk.text(end.outgoing() ? "inspector.linkTo" : "inspector.linkFrom", title, kind));
    var passage = end.outgoing() ? end.link().toPassage() : end.link().fromPassage();
    setOnAction(_ -> {
      if (passage == null) {
        model.open(end.other().id());
      } else {
        model.openAt(end.other().id(), passage);
      }
    });
  }

  private static String kind(LinkEnd end, Desk desk) {
    String kind = end.link().kind();
    if (!KNOWN.contains(kind)) {
      return kind;
    }
    return desk.text((end.outgoing() ? "link.out." : "link.back.") + kind);
  }
}
