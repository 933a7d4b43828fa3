package app.commonplace.ui.search;

import app.commonplace.ui.flow.TextSurface;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Text as high as it needs to be at the width it is given.
final class Paragraph extends Region {
  private final TextSurface surface;
  private final double indent;

  /// @param indent room at the side, for what lies in a list or a quote
  Paragraph(TextSurface surface, double indent) {
    this.surface = surface;
    this.indent = indent;
    getChildren().add(surface);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return indent + surface.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(surface.prefHeight(width < 0 ? -1 : Math.max(40, width - indent)));
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(indent, 0, Math.max(40, getWidth() - indent), getHeight());
  }
}
