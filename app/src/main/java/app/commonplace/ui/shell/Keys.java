package app.commonplace.ui.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What a pressed key could be besides what it is bound to.
public final class Keys {
  /// Copies in every program.
  public static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /// Chooses everything in every program.
  public static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  /// Ends a text of several lines, in which Enter begins another.
  public static final KeyCombination DONE =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private Keys() {}

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
