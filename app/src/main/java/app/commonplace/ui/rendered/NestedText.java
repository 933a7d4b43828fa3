package app.commonplace.ui.rendered;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.Direction;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Nesting;
import app.commonplace.ui.markdown.Nesting.Level;
import app.commonplace.ui.markdown.Nesting.Marker;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A paragraph inside the lists and quotes it lies in: bars for quotes, room and a marker for list
/// items. Mirrored for text that runs from right to left.
public final class NestedText extends Region {
  private static final double LIST = 22;
  private static final double QUOTE = 14;
  private static final double DEEPEST = 200;

  private final List<Region> bars = new ArrayList<>();
  private final TextSize size;
  private String style;
  private TextSurface surface;
  private List<Level> levels = List.of();
  private @Nullable Node marker;
  private boolean mirrored;

  public NestedText(TextSize size) {
    this.size = size;
    style = size.style(0);
    surface = new TextSurface(style);
    getChildren().add(surface);
  }

  public TextSurface surface() {
    return surface;
  }

  public void show(Block.Prose block, Spans spans) {
    style(block.level());
    spans.show(block.text(), surface);
    nest(block.nesting(), Direction.isRightToLeft(block.text().text()));
  }

  private void style(int level) {
    String wanted = size.style(level);
    if (!wanted.equals(style)) {
      style = wanted;
      getChildren().remove(surface);
      surface = new TextSurface(wanted);
      getChildren().add(surface);
    }
  }

  private void nest(Nesting nesting, boolean fromRight) {
    levels = nesting.levels();
    mirrored = fromRight;
    getChildren().removeAll(bars);
    bars.clear();
    for (Level level : levels) {
      if (level == Level.QUOTE) {
        var bar = new Region();
        bar.getStyleClass().add("quote-bar");
        bars.add(bar);
      }
    }
    getChildren().addAll(bars);
    getChildren().remove(marker);
    marker = nesting.marker() == null ? null : node(nesting.marker());
    if (marker != null) {
      marker.setNodeOrientation(
          fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
      getChildren().add(marker);
    }
    requestLayout();
  }

  private static Node node(Marker marker) {
    return switch (marker.shape()) {
      case BULLET -> Labels.fixed("•", "list-marker");
      case NUMBER -> Labels.fixed(marker.text(), "list-marker");
      case OPEN_TASK -> Icons.of(Feather.SQUARE, 14);
      case DONE_TASK -> Icons.of(Feather.CHECK_SQUARE, 14, "fg-success");
    };
  }

  private double indent() {
    double indent = 0;
    for (Level level : levels) {
      indent += level == Level.LIST ? LIST : QUOTE;
    }
    double number = marker == null ? 0 : marker.prefWidth(-1) + 6 - LIST;
    return Math.min(DEEPEST, indent) + Math.max(0, number);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return indent() + surface.prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return surface.prefHeight(width < 0 ? -1 : Math.max(40, width - indent()));
  }

  @Override
  protected void layoutChildren() {
    double indent = indent();
    double width = Math.max(40, getWidth() - indent);
    surface.resizeRelocate(mirrored ? 0 : indent, 0, width, getHeight());
    double x = 0;
    int bar = 0;
    for (Level level : levels) {
      if (level == Level.QUOTE) {
        place(bars.get(bar++), Math.min(x, DEEPEST), 2, getHeight());
      }
      x += level == Level.LIST ? LIST : QUOTE;
    }
    if (marker != null) {
      double wide = marker.prefWidth(-1);
      double high = marker.prefHeight(-1);
      double gap = marker instanceof Label label && label.getText().equals("•") ? 8 : 6;
      double end = Math.min(indent, getWidth());
      // a letter stands on the line of the text by itself, being of the same size
      double top = marker instanceof Label ? 0 : 3;
      marker.resizeRelocate(mirrored ? getWidth() - end + gap : end - wide - gap, top, wide, high);
    }
  }

  private void place(Region bar, double x, double width, double height) {
    bar.resizeRelocate(mirrored ? getWidth() - x - width : x, 0, width, height);
  }
}
