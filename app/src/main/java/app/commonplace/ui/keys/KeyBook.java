package app.commonplace.ui.keys;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys as they are bound now, for all that acts on them and all that shows them. FX thread.
public final class KeyBook {
  private final ObjectProperty<KeyMap> map = new SimpleObjectProperty<>(this, "map", KeyMap.USUAL);
  private @Nullable Consumer<KeyPress> captures;

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

  /// What a key that was pressed means at a place; null when nothing there has it, or when it types
  /// into a field.
  public @Nullable KeyAction meant(KeyPlace place, KeyEvent key) {
    KeyPress pressed = KeyPress.of(key);
    return isTyped(key, pressed) ? null : map.get().at(place, pressed).orElse(null);
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
    return map.map(now -> now.keyOf(action).map(KeyPress::shown).orElse(""));
  }

  /// The key of an action as it is printed now.
  public String now(KeyAction action) {
    return map.get().keyOf(action).map(KeyPress::shown).orElse("");
  }
}
