package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of the details that leads somewhere: as wide as there is room, its words cut where there
/// is none. FX thread.
class LineButton extends Button {
  private final HBox line = new HBox(8);
  private final Label reason = Labels.filling("", Styles.CAPTION);

  /// @param second what stands below in smaller letters; none when it is empty
  LineButton(String first, String second) {
    getStyleClass().setAll("link-end");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setPrefWidth(10);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var words = new VBox(Labels.filling(first));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!second.isEmpty()) {
      reason.setText(second);
      words.getChildren().add(reason);
    }
    line.getChildren().add(words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.prefWidthProperty().bind(widthProperty().subtract(4));
    setGraphic(line);
  }

  /// The words in smaller letters.
  final Label reason() {
    return reason;
  }

  /// Puts something before the words.
  final void begin(Node node) {
    line.getChildren().addFirst(node);
  }

  /// Puts something behind the words.
  final void end(Node... nodes) {
    line.getChildren().addAll(nodes);
  }
}
