package app.commonplace.ui.keys;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The keys as they are bound now, for all that shows them. FX thread.
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

  /// The key of an action as it is printed, kept true; empty when it has none.
  public ObservableValue<String> shown(KeyAction action) {
    return map.map(now -> now.keyOf(action).map(KeyPress::shown).orElse(""));
  }

  /// The key of an action as it is printed now.
  public String now(KeyAction action) {
    return map.get().keyOf(action).map(KeyPress::shown).orElse("");
  }
}
