package app.commonplace.ui.controls;

import javafx.scene.Node;

/// Parts of a screen that come and go.
public final class Parts {
  private Parts() {}

  /// Shows a part, or hides it and gives its room to the others.
  public static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
