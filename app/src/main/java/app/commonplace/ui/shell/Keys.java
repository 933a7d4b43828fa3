package app.commonplace.ui.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Key combinations. "Mod" is Ctrl, on macOS Command.
public final class Keys {
  private Keys() {}

  public static KeyCombination mod(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  public static KeyCombination modShift(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  public static KeyCombination shift(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
  }

  public static KeyCombination alt(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.ALT_DOWN);
  }

  /// Whether the key came alone: single letters act only then.
  public static boolean isPlain(KeyEvent key) {
    return !key.isControlDown() && !key.isAltDown() && !key.isMetaDown() && !key.isShiftDown();
  }

  /// Whether the key could be a letter of a text.
  static boolean isText(KeyEvent key) {
    return !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
  }

  /// Whether a person is typing text there.
  public static boolean takesText(Object target) {
    return target instanceof TextInputControl field && field.isEditable();
  }
}
