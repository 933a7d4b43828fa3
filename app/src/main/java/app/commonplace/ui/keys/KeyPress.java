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
///
/// @param control the Ctrl of macOS, which has a Command besides; never held on other systems
public record KeyPress(KeyCode code, boolean mod, boolean shift, boolean alt, boolean control) {
  static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  public KeyPress(KeyCode code, boolean mod, boolean shift, boolean alt) {
    this(code, mod, shift, alt, false);
  }

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

  /// What chooses one of a few: Alt and the key, on macOS Ctrl, where Alt and a key type a sign.
  static KeyPress choosing(KeyCode code, boolean mac) {
    return new KeyPress(code, false, false, !mac, mac);
  }

  /// The number of the digit that was pressed to choose one of a few; -1 when none was.
  public static int choice(KeyEvent key) {
    return choice(key, MAC);
  }

  static int choice(KeyEvent key, boolean mac) {
    KeyPress pressed = of(key, mac);
    int number = pressed.code.ordinal() - KeyCode.DIGIT0.ordinal();
    boolean chooses = pressed.code.isDigitKey() && number >= 0 && number <= 9;
    return chooses && pressed.equals(choosing(pressed.code, mac)) ? number : -1;
  }

  /// What is held down beside a digit to choose one of a few, as it is printed.
  public static String choosing() {
    return MAC ? "⌃" : "Alt";
  }

  public static KeyPress of(KeyEvent key) {
    return of(key, MAC);
  }

  static KeyPress of(KeyEvent key, boolean mac) {
    boolean mod = mac ? key.isMetaDown() : key.isControlDown();
    KeyCode code = printed(key.getCode(), mod);
    boolean shift = key.isShiftDown() && !(code == KeyCode.PLUS && mod);
    return key.isMetaDown() && !mac
        ? plain(KeyCode.UNDEFINED)
        : new KeyPress(code, mod, shift, key.isAltDown(), mac && key.isControlDown());
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
      case NUMPAD4 -> KeyCode.DIGIT4;
      case NUMPAD5 -> KeyCode.DIGIT5;
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
              parts.contains("Alt"),
              parts.contains("Ctrl")));
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
    if (control) {
      parts.add("Ctrl");
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
    if (control && MAC) {
      held.add(KeyCombination.CONTROL_DOWN); // elsewhere it is what Mod stands for
    }
    return new KeyCodeCombination(code, held.toArray(Modifier[]::new));
  }

  /// Whether pressing it in a field would type something.
  boolean types() {
    return !mod && !alt && !control && !code.isFunctionKey();
  }

  /// Whether it is a letter, a digit or a sign with nothing but Shift held down: what is easily
  /// pressed by mistake, or said by a program that turns speech into keys.
  public boolean isLetter() {
    return types() && (code.isLetterKey() || code.isDigitKey() || isSign(code));
  }

  private static boolean isSign(KeyCode code) {
    return switch (code) {
      case SLASH,
          BACK_SLASH,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          BRACELEFT,
          BRACERIGHT,
          LEFT_PARENTHESIS,
          RIGHT_PARENTHESIS,
          LESS,
          GREATER,
          COMMA,
          PERIOD,
          COLON,
          SEMICOLON,
          QUOTE,
          QUOTEDBL,
          BACK_QUOTE,
          EQUALS,
          PLUS,
          MINUS,
          UNDERSCORE,
          ASTERISK,
          NUMBER_SIGN,
          AMPERSAND,
          AT,
          DOLLAR,
          EURO_SIGN,
          CIRCUMFLEX,
          EXCLAMATION_MARK,
          INVERTED_EXCLAMATION_MARK,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          DECIMAL ->
          true;
      default -> false;
    };
  }

  /// Whether a key alone can be bound: what holds others down cannot, nor what moves the focus,
  /// opens and closes everywhere.
  public boolean canBeBound() {
    return switch (code) {
      case UNDEFINED, F1, ESCAPE, TAB, ENTER, BACK_SPACE, CONTEXT_MENU, CAPS, NUM_LOCK -> false;
      case UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN, LEFT, RIGHT, SPACE ->
          mod || alt || control || shift;
      default -> !code.isModifierKey();
    };
  }
}
