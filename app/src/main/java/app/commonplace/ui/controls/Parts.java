package app.commonplace.ui.controls;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
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

  /// The same value, followed only while a part stands in a scene: who follows what lives as long
  /// as the window is kept by it for as long, with all that the part once stood among.
  public static <T> ObservableValue<T> whileInScene(Node part, ObservableValue<T> value) {
    return value.when(part.sceneProperty().map(Objects::nonNull).orElse(false));
  }

  /// Whether a part is shown, with all that it stands in, and not disabled.
  public static boolean canBeUsed(Node part) {
    boolean shown = true;
    for (Node node = part; node != null && shown; node = node.getParent()) {
      shown = node.isVisible();
    }
    return shown && !part.isDisabled();
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
