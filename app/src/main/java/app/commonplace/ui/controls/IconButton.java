package app.commonplace.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// A button that is only a glyph; its name is its accessible text and its tooltip.
public final class IconButton extends Button {
  /// @param name what the button does, as a verb and its thing
  /// @param key the key that does the same, or an empty text
  public IconButton(String id, Ikon glyph, String name, String key) {
    setId(id);
    getStyleClass().setAll("icon-button");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(Icons.of(glyph));
    setMinWidth(Region.USE_PREF_SIZE);
    name(name, key);
  }

  public IconButton(String id, Ikon glyph, String name) {
    this(id, glyph, name, "");
  }

  /// @param key the key that does the same, kept true while the button is in a scene
  public IconButton(String id, Ikon glyph, String name, ObservableValue<String> key) {
    this(id, glyph, name, key.getValue());
    Parts.whileInScene(this, key).subscribe(now -> name(name, now));
  }

  /// Changes what the button says it does.
  public void name(String name, String key) {
    setAccessibleText(name);
    Tips.set(this, key.isEmpty() ? name : name + "  " + key);
  }
}
