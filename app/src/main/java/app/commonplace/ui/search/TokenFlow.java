package app.commonplace.ui.search;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Tokens in rows, and behind the last of them a field that takes the rest of its row; it begins a
/// row of its own where too little is left.
final class TokenFlow extends Region {
  private static final double GAP = 8;
  private static final double LEAST_FIELD = 140;

  private final Region field;
  private double top;

  TokenFlow(Region field) {
    this.field = field;
    getChildren().add(field);
  }

  /// Shows these tokens before the field.
  void show(java.util.List<? extends Node> tokens) {
    getChildren().setAll(tokens);
    getChildren().add(field);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_FIELD;
  }

  @Override
  protected double computePrefHeight(double width) {
    return walk(width, false);
  }

  @Override
  protected void layoutChildren() {
    top = Math.max(0, Math.floor((getHeight() - walk(getWidth(), false)) / 2));
    walk(getWidth(), true);
  }

  /// Goes from node to node as they lie; answers the height of all rows.
  private double walk(double width, boolean place) {
    double rowHeight = rowHeight();
    double x = 0;
    double y = 0;
    for (Node node : getManagedChildren()) {
      boolean last = node.equals(field);
      double wide = last ? LEAST_FIELD : Math.min(width, node.prefWidth(-1));
      if (x > 0 && x + wide > width) {
        x = 0;
        y += rowHeight + 4;
      }
      if (place) {
        double given = last ? width - x : wide;
        double high = node.prefHeight(-1);
        node.resizeRelocate(x, top + y + Math.floor((rowHeight - high) / 2), given, high);
      }
      x += wide + GAP;
    }
    return y + rowHeight;
  }

  private double rowHeight() {
    double highest = 26;
    for (Node node : getManagedChildren()) {
      highest = Math.max(highest, node.prefHeight(-1));
    }
    return highest;
  }
}
