package app.commonplace.ui.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// A key with what is held down beside it. "Mod" is Ctrl, on macOS Command. Immutable.
public record KeyPress(KeyCode code, boolean mod, boolean shift, boolean alt) {
  static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  static KeyPress plain(KeyCode code) {
    return new KeyPress(code, false, false, false);
  }

  static KeyPress withMod(KeyCode code) {
    return new KeyPress(code, true, false, false);
  }

  static KeyPress withModShift(KeyCode code) {
    return new KeyPress(code, true, true, false);
  }

  static KeyPress withShift(KeyCode code) {
    return new KeyPress(code, false, true, false);
  }

  static KeyPress withAlt(KeyCode code) {
    return new KeyPress(code, false, false, true);
  }

  public static KeyPress of(KeyEvent key) {
    KeyCode code = printed(key.getCode(), key.isShortcutDown());
    boolean shift = key.isShiftDown() && !(code == KeyCode.PLUS && key.isShortcutDown());
    boolean otherControl = MAC ? key.isControlDown() : key.isMetaDown();
    return otherControl
        ? plain(KeyCode.UNDEFINED)
        : new KeyPress(code, key.isShortcutDown(), shift, key.isAltDown());
  }

  /// The number pad has some signs again, and Mod and plus is pressed on the key of the equals sign
  /// where plus needs Shift.
  private static KeyCode printed(KeyCode code, boolean mod) {
    return switch (code) {
      case ADD -> KeyCode.PLUS;
      case SUBTRACT -> KeyCode.MINUS;
      case EQUALS -> mod ? KeyCode.PLUS : code;
      case NUMPAD0 -> KeyCode.DIGIT0;
      case NUMPAD1 -> KeyCode.DIGIT1;
      case NUMPAD2 -> KeyCode.DIGIT2;
      case NUMPAD3 -> KeyCode.DIGIT3;
      default -> code;
    };
  }

  /// Reads what [#written] wrote; empty when it is no key.
  static Optional<KeyPress> read(String written) {
    List<String> parts = Arrays.asList(written.split("\\+"));
    try {
      return Optional.of(
          new KeyPress(
              KeyCode.valueOf(parts.getLast()),
              parts.contains("Mod"),
              parts.contains("Shift"),
              parts.contains("Alt")));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a slip in the file: the usual key counts
    }
  }

  /// As it is kept in a file, the same on every system and in every language.
  public String written() {
    var parts = new ArrayList<String>();
    if (mod) {
      parts.add("Mod");
    }
    if (shift) {
      parts.add("Shift");
    }
    if (alt) {
      parts.add("Alt");
    }
    parts.add(code.name());
    return String.join("+", parts);
  }

  /// As it is printed on the keys of this system.
  public String shown() {
    return combination().getDisplayText();
  }

  KeyCombination combination() {
    var held = new ArrayList<Modifier>();
    if (mod) {
      held.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(Modifier[]::new));
  }

  /// Whether pressing it in a field would type something.
  boolean types() {
    return !mod && !alt && !code.isFunctionKey();
  }

  /// Whether a key alone can be bound: what holds others down cannot, nor what moves the focus,
  /// opens and closes everywhere.
  public boolean canBeBound() {
    return switch (code) {
      case UNDEFINED, F1, ESCAPE, TAB, ENTER, BACK_SPACE, CONTEXT_MENU, CAPS, NUM_LOCK -> false;
      case UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN, LEFT, RIGHT, SPACE -> mod || alt || shift;
      default -> !code.isModifierKey();
    };
  }
}
