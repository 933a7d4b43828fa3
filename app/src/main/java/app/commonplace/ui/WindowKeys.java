package app.commonplace.ui;

import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.keys.KeyPlace;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the keys do that act in every place. FX thread.
final class WindowKeys {
  private final KeyBook keys;

  /// What acts over layers too, before any of them has the key.
  private final Map<KeyAction, Runnable> overLayers = new EnumMap<>(KeyAction.class);

  /// What acts where no screen or layer has used the key.
  private final Map<KeyAction, Runnable> afterScreens = new EnumMap<>(KeyAction.class);

  WindowKeys(KeyBook keys) {
    this.keys = keys;
  }

  /// Begins to listen; whoever captures keys must listen before.
  void listenTo(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, overLayers));
    root.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(key, afterScreens));
  }

  void overLayers(KeyAction action, Runnable does) {
    overLayers.put(action, does);
  }

  void afterScreens(KeyAction action, Runnable does) {
    afterScreens.put(action, does);
  }

  private void press(KeyEvent key, Map<KeyAction, Runnable> does) {
    KeyAction action = meant(key);
    Runnable found = action == null || key.isConsumed() ? null : does.get(action);
    if (found != null) {
      key.consume();
      found.run();
    }
  }

  /// F1 asks for help in every program, whatever else does too.
  private @Nullable KeyAction meant(KeyEvent key) {
    return key.getCode() == KeyCode.F1 ? KeyAction.KEYS : keys.meant(KeyPlace.EVERYWHERE, key);
  }
}
