package app.commonplace.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A tag on an entry: dot, name, and a small cross that takes it off.
public final class Chip extends HBox {
  /// @param removeText what the cross does, for example "Remove tag rust"
  public Chip(String name, int hue, String removeText, Runnable remove) {
    this(name, hue);
    var cross = new IconButton("remove-" + name, Feather.X, removeText);
    cross.setOnAction(_ -> remove.run());
    getChildren().add(cross);
  }

  /// A chip that cannot be taken off.
  ///
  /// @param hue 0 for what is no tag, which has no dot
  public Chip(String name, int hue) {
    super(6);
    getStyleClass().add("chip");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleText(name);
    if (hue > 0) {
      getChildren().add(new TagDot(hue));
    }
    getChildren().add(Labels.fixed(name));
  }
}
