package app.commonplace.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Buttons that say what they do, as a verb and its thing.
public final class Buttons {
  private Buttons() {}

  public static Button of(String id, String text, Runnable action, String... styles) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  public static Button of(String id, Ikon glyph, String text, Runnable action, String... styles) {
    Button button = of(id, text, action, styles);
    button.setGraphic(Icons.of(glyph));
    return button;
  }

  /// A dashed chip that offers something, such as adding a tag.
  public static Button chip(String id, Ikon glyph, String text, Runnable action) {
    Button button = of(id, glyph, text, action);
    button.getStyleClass().setAll("chip-button");
    return button;
  }
}
