package app.commonplace.ui.controls;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Parts of a screen that come and go.
public final class Parts {
  private Parts() {}

  /// Shows a part, or hides it and gives its room to the others.
  public static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /// Whether `inner` is `outer` or lies inside it.
  public static boolean contains(Node outer, @Nullable Node inner) {
    for (Node node = inner; node != null; node = node.getParent()) {
      if (node.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
