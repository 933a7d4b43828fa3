package app.commonplace.ui.shell;

import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.keys.KeyPlace;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys of a layer that stands in the room of a screen. What it does not use does nothing in the
/// screen below, but what was done in it is taken back as anywhere, and the keys of the rail lead
/// to its places. FX thread.
public final class RoomKeys {
  private RoomKeys() {}

  /// @param press gets the keys first, and consumes those that it uses
  public static void take(Node layer, KeyBook keys, EventHandler<KeyEvent> press) {
    layer.addEventFilter(KeyEvent.KEY_PRESSED, press);
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (!passes(keys.meant(KeyPlace.EVERYWHERE, key))) {
            key.consume();
          }
        });
  }

  private static boolean passes(@Nullable KeyAction meant) {
    return meant == KeyAction.UNDO || meant == KeyAction.REDO || Place.of(meant).isPresent();
  }
}
