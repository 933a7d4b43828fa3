package app.commonplace.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The line at the head of a pane: 48 high, over a hairline.
public class PaneHeader extends HBox {
  public PaneHeader(Node... content) {
    super(4, content);
    getStyleClass().add("pane-header");
    setAlignment(Pos.CENTER_LEFT);
  }
}
