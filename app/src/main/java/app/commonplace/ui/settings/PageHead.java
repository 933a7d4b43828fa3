package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The title of a page and what it is about. FX thread.
final class PageHead extends VBox {
  PageHead(String title, String about, Node... actions) {
    Label name = Labels.filling(title, Styles.TITLE);
    var line = new HBox(8, name);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(actions);
    Label text = Labels.of(about, Styles.FG_MUTED);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("page-head");
    getChildren().addAll(line, text);
  }
}
