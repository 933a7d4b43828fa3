package app.commonplace.ui.keys;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Stands before all screens and turns a key that a person bound into the usual key of its action,
/// the only one that screens know; a usual key that was given up reaches nobody. FX thread.
public final class KeyTurner {
  private final KeyBook book;
  private boolean turning;

  private KeyTurner(KeyBook book) {
    this.book = book;
  }

  /// @param root what holds all screens and layers; nothing may have asked for its keys before
  public static void install(Node root, KeyBook book) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, new KeyTurner(book)::turn);
  }

  private void turn(KeyEvent key) {
    KeyPress pressed = KeyPress.of(key);
    Consumer<KeyPress> taker = book.capturing();
    if (taker != null) {
      key.consume();
      taker.accept(pressed);
      return;
    }
    if (turning || book.mapProperty().get().equals(KeyMap.USUAL) || isTyped(key, pressed)) {
      return;
    }
    Node node = key.getTarget() instanceof Node target ? target : null;
    boolean givenUp = false;
    for (KeyPlace place : KeyPlace.around(node)) {
      KeyAction action = book.mapProperty().get().at(place, pressed).orElse(null);
      if (action != null) {
        act(action, givenUp, key);
        return;
      }
      givenUp |= book.mapProperty().get().isGivenUp(place, pressed);
    }
    if (givenUp) {
      key.consume();
    }
  }

  private static boolean isTyped(KeyEvent key, KeyPress pressed) {
    return pressed.types()
        && key.getTarget() instanceof TextInputControl field
        && field.isEditable();
  }

  /// @param givenUp whether a place further in would take the key for what it usually means there
  private void act(KeyAction action, boolean givenUp, KeyEvent key) {
    boolean isUsual = action.usual().equals(KeyPress.of(key));
    if (givenUp || !isUsual) {
      key.consume();
    }
    if (!isUsual) {
      fire(action.usual(), key.getTarget());
    }
  }

  private void fire(KeyPress usual, EventTarget target) {
    turning = true;
    try {
      Event.fireEvent(target, usual.event(target));
    } finally {
      turning = false;
    }
  }
}
