package app.commonplace.ui.controls;

import javafx.scene.layout.Region;

/// The colour of a tag; it always stands beside the tag's word.
public final class TagDot extends Region {
  private int hue;

  public TagDot(int hue) {
    getStyleClass().addAll("dot", style(hue));
    this.hue = hue;
  }

  /// Changes the colour, for cells that are used again.
  public void hue(int changed) {
    if (changed != hue) {
      getStyleClass().remove(style(hue));
      getStyleClass().add(style(changed));
      hue = changed;
    }
  }

  static String style(int hue) {
    return "hue-" + Math.clamp(hue, 1, 8);
  }
}
