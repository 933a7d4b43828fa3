package app.commonplace.ui.keys;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys as they are bound now, for all that acts on them and all that shows them. FX thread.
public final class KeyBook {
  private final ObjectProperty<KeyMap> map = new SimpleObjectProperty<>(this, "map", KeyMap.USUAL);
  private final BooleanProperty letters = new SimpleBooleanProperty(this, "letters", true);
  private @Nullable Consumer<KeyPress> captures;
  private @Nullable KeyAction performed;

  /// Hands the next keys to somebody instead of doing what they do, until they are released.
  public void capture(Consumer<KeyPress> taker) {
    captures = taker;
  }

  public void release() {
    captures = null;
  }

  /// Who takes the next keys; null while they do what they do.
  public @Nullable Consumer<KeyPress> capturing() {
    return captures;
  }

  public ObjectProperty<KeyMap> mapProperty() {
    return map;
  }

  /// Whether letters, digits and signs do things by themselves; without that only keys do that
  /// nobody presses by mistake.
  public BooleanProperty lettersProperty() {
    return letters;
  }

  /// The key that an action has now; empty when it has none, or one that does nothing now.
  public Optional<KeyPress> keyOf(KeyAction action) {
    return keyOf(action, map.get(), letters.get());
  }

  private static Optional<KeyPress> keyOf(KeyAction action, KeyMap map, boolean letters) {
    return map.keyOf(action).filter(key -> letters || !key.isLetter());
  }

  /// What a key that was pressed means at a place; null when nothing there has it, or when it types
  /// into a field.
  public @Nullable KeyAction meant(KeyPlace place, KeyEvent key) {
    if (performed != null && key.getCode() == KeyCode.UNDEFINED) {
      return performed.place() == place ? performed : null;
    }
    KeyPress pressed = KeyPress.of(key);
    return isTyped(key, pressed) || isIdle(pressed)
        ? null
        : map.get().at(place, pressed).orElse(null);
  }

  /// Has an action happen as its key would have it, whatever key that is, and though it has none.
  ///
  /// @param at what would have the focus then
  public void perform(KeyAction action, Node at) {
    performed = action;
    try {
      at.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false));
    } finally {
      performed = null;
    }
  }

  /// Whether a key that was pressed is a letter alone, and letters do nothing now.
  public boolean isIdle(KeyEvent key) {
    return isIdle(KeyPress.of(key));
  }

  private boolean isIdle(KeyPress pressed) {
    return pressed.isLetter() && !letters.get();
  }

  private static boolean isTyped(KeyEvent key, KeyPress pressed) {
    return pressed.types()
        && key.getTarget() instanceof TextInputControl field
        && field.isEditable();
  }

  /// Stands before all screens: while keys are captured, they reach nobody else.
  ///
  /// @param root what holds all screens and layers; nothing may have asked for its keys before
  public void watch(Node root) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          Consumer<KeyPress> taker = captures;
          if (taker != null) {
            key.consume();
            taker.accept(KeyPress.of(key));
          }
        });
  }

  /// The key of an action as it is printed, kept true; empty when it has none.
  public ObservableValue<String> shown(KeyAction action) {
    return map.flatMap(bound -> letters.map(acting -> printed(keyOf(action, bound, acting))));
  }

  /// The key of an action as it is printed now.
  public String now(KeyAction action) {
    return printed(keyOf(action));
  }

  private static String printed(Optional<KeyPress> key) {
    return key.map(KeyPress::shown).orElse("");
  }
}
