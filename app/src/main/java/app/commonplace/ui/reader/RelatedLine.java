package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/// An entry like the open one, and how like. A click opens it where it is nearest.
final class RelatedLine extends Button {
  private static final double METER = 24;

  RelatedLine(Related related, Desk desk, ReaderModel model) {
    getStyleClass().setAll("link-end", "related-line");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setPrefWidth(10);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    String title = desk.titled(related.title());
    var line = new HBox(8, Labels.filling(title));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.prefWidthProperty().bind(widthProperty().subtract(4));
    Double likeness = related.likeness();
    if (likeness == null) {
      setAccessibleText(title);
    } else {
      String percent = desk.text("inspector.likeness", likeness);
      line.getChildren()
          .addAll(
              new Meter(METER, likeness), Labels.fixed(percent, Styles.CAPTION, Styles.FG_SUBTLE));
      setAccessibleText(desk.text("inspector.relatedSpoken", title, percent));
    }
    setGraphic(line);
    setOnAction(_ -> model.openAt(related.entry(), related.passage()));
  }
}
