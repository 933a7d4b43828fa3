package app.commonplace.ui.controls;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// A button that is only a glyph and opens a menu; its name is its accessible text and its tooltip.
public final class IconMenu extends MenuButton {
  /// @param name what the menu offers
  public IconMenu(String id, Ikon glyph, String name, MenuItem... items) {
    setId(id);
    getStyleClass().setAll("icon-button", "icon-menu");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(Icons.of(glyph));
    setMinWidth(Region.USE_PREF_SIZE);
    setAccessibleText(name);
    Tips.set(this, name);
    getItems().addAll(items);
  }
}
