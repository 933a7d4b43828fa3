package app.commonplace.ui.controls;

import javafx.scene.control.CheckBox;

/// Turns something on or off at once. It is a check box in all but its look, so that it is read out
/// and pressed like one.
public final class Switch extends CheckBox {
  /// @param name what is on or off
  public Switch(String id, String name) {
    setId(id);
    getStyleClass().add("switch");
    setAccessibleText(name);
    setMinWidth(USE_PREF_SIZE);
  }
}
