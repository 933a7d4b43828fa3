package app.commonplace.ui.controls;

import app.commonplace.ui.theme.Motion;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows and hides a layer over the window, keeps keys and presses from what lies below it, and
/// gives the focus back to where it was. FX thread.
public final class LayerFocus {
  private final Parent layer;
  private @Nullable Node before;

  /// Whether it was shown that this had the focus.
  private boolean seen;

  public LayerFocus(Parent layer) {
    this.layer = layer;
    layer.addEventFilter(KeyEvent.KEY_PRESSED, this::keep);
  }

  /// Tab goes round within the layer: what lies below it is not seen.
  private void keep(KeyEvent key) {
    if (key.getCode() != KeyCode.TAB || key.isControlDown() || layer.getScene() == null) {
      return;
    }
    List<Node> stops = TabStops.in(layer);
    boolean back = key.isShiftDown();
    Node owner = layer.getScene().getFocusOwner();
    if (stops.isEmpty() || (back ? stops.getFirst() : stops.getLast()).equals(owner)) {
      TabStops.enter(stops, back);
      key.consume();
    }
  }

  /// Hands the layer the keys that are pressed in it. What it does not use acts nowhere: nothing
  /// below a layer does things meanwhile.
  public void takeKeys(EventHandler<KeyEvent> press) {
    layer.addEventFilter(KeyEvent.KEY_PRESSED, press);
    layer.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
  }

  /// Lets a press beside what the layer shows close it.
  public void closeBeside(Runnable close) {
    layer.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget().equals(layer)) {
            close.run();
            event.consume();
          }
        });
  }

  /// Called before the layer takes the focus, and after it was hidden.
  public void show(boolean shown) {
    boolean comes = shown && !layer.isVisible();
    Parts.show(layer, shown);
    if (comes) {
      // only now: showing for the first time brought it into the scene
      before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
      seen = before != null && before.isFocusVisible();
      Motion.appear(layer);
    }
    if (!shown && before != null) {
      Node back = before;
      before = null;
      if (seen) {
        TabStops.show(back);
      } else {
        back.requestFocus();
      }
    }
  }
}
