package app.commonplace.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Layers over the whole window, the last one in front. Each becomes part of the scene when it
/// first shows: a window that starts does not dress what nobody has opened. FX thread.
public final class Layers extends StackPane {
  private final List<Node> order = new ArrayList<>();

  Layers(Node... layers) {
    setPickOnBounds(false);
    add(layers);
  }

  /// Puts layers in front of those before.
  public void add(Node... layers) {
    for (Node layer : layers) {
      order.add(layer);
      layer
          .visibleProperty()
          .subscribe(shown -> {
            if (shown && !getChildren().contains(layer)) {
              getChildren().add(place(layer), layer);
            }
          });
    }
  }

  private int place(Node layer) {
    List<Node> below = order.subList(0, order.indexOf(layer));
    return (int) getChildren().stream().filter(below::contains).count();
  }
}
