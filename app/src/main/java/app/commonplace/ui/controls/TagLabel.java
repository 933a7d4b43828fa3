package app.commonplace.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A tag as a dot and its name.
public final class TagLabel extends HBox {
  private final TagDot dot;
  private final Label name;

  public TagLabel(String name, int hue) {
    super(5);
    this.dot = new TagDot(hue);
    this.name = Labels.of(name);
    getStyleClass().add("tag");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(dot, this.name);
  }

  /// Changes the tag, for cells that are used again.
  public void tag(String changedName, int hue) {
    name.setText(changedName);
    dot.hue(hue);
  }
}
