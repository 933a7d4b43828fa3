package app.commonplace.ui.controls;

import app.commonplace.ui.theme.Motion;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Shows and hides a layer over the window, and gives the focus back to where it was. FX thread.
public final class LayerFocus {
  private final Node layer;
  private @Nullable Node before;

  public LayerFocus(Node layer) {
    this.layer = layer;
  }

  /// Called before the layer takes the focus, and after it was hidden.
  public void show(boolean shown) {
    boolean comes = shown && !layer.isVisible();
    Parts.show(layer, shown);
    if (comes) {
      // only now: showing for the first time brought it into the scene
      before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
      Motion.appear(layer);
    }
    if (!shown && before != null) {
      before.requestFocus();
      before = null;
    }
  }
}
