package app.commonplace.ui.controls;

import javafx.scene.control.MenuItem;

/// Lines of menus. Each names the key that does the same; the menu itself does not listen to keys,
/// since those work without it.
public final class Menus {
  private Menus() {}

  /// @param key as it is printed, or an empty text
  /// @param usable whether it can be chosen now; it is listed in any case
  public static MenuItem item(String text, String key, Runnable action, boolean usable) {
    var item = new MenuItem(named(text, key));
    item.setMnemonicParsing(false);
    item.setDisable(!usable);
    item.setOnAction(_ -> action.run());
    return item;
  }

  public static MenuItem item(String text, String key, Runnable action) {
    return item(text, key, action, true);
  }

  /// The words of a line with its key behind them.
  public static String named(String text, String key) {
    return key.isEmpty() ? text : text + "  " + key;
  }
}
