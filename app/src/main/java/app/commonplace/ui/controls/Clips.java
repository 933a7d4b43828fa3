package app.commonplace.ui.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what is drawn within its bounds.
public final class Clips {
  private Clips() {}

  /// Nothing of a region is seen beyond its edges, whatever its size becomes.
  public static void toBounds(Region region) {
    var clip = new Rectangle();
    clip.widthProperty().bind(region.widthProperty());
    clip.heightProperty().bind(region.heightProperty());
    region.setClip(clip);
  }
}
