package app.commonplace.ui.search;

import app.commonplace.ui.controls.Clips;
import javafx.scene.layout.Region;

/// Shows as much of something wide as there is room for, without wrapping it.
final class ClippedBox extends Region {
  private final Region content;

  ClippedBox(Region content) {
    this.content = content;
    Clips.toBounds(this);
    getChildren().add(content);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + content.prefHeight(-1) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double wide = Math.max(content.prefWidth(-1), getWidth());
    content.resizeRelocate(snappedLeftInset(), snappedTopInset(), wide, content.prefHeight(-1));
  }
}
