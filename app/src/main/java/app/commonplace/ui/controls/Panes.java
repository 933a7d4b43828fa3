package app.commonplace.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Panes side by side: some at the left and right edges, whose widths a person drags, and one that
/// takes the rest. A pane can be hidden, or float over its neighbour where there is little room.
/// Tab goes through them as they stand beside each other. FX thread.
public final class Panes extends Region {
  private static final double GRIP = 7;

  // What lies over what is said by this alone: the order of the children is that of Tab.
  private static final double OVER_BOTH = -1;
  private static final double FLOATING = -2;
  private static final double OVER_FLOATING = -3;

  /// Between which widths a pane may be dragged.
  public record Widths(double least, double usual, double most) {}

  private final Region rest;
  private final List<Pane> sides = new ArrayList<>();

  /// @param rest takes the width that the others leave
  public Panes(Region rest) {
    this.rest = rest;
    getChildren().add(rest);
  }

  /// Adds a pane at an edge; of several at one edge, the first is outermost.
  public Pane add(Region node, Side side, Widths widths) {
    var pane = new Pane(node, side, widths);
    sides.add(pane);
    int beside = getChildren().indexOf(rest) + (side == Side.LEFT ? 0 : 1);
    getChildren().add(beside, node);
    getChildren().add(pane.grip);
    pane.grip.setViewOrder(OVER_BOTH);
    return pane;
  }

  @Override
  protected void layoutChildren() {
    double left = 0;
    double right = getWidth();
    for (Pane pane : sides) {
      if (pane.isShown() && !pane.floating) {
        left += pane.side == Side.LEFT ? pane.place(left) : 0;
        right -= pane.side == Side.RIGHT ? pane.place(right - pane.width) : 0;
      }
    }
    rest.resizeRelocate(left, 0, Math.max(0, right - left), getHeight());
    for (Pane pane : sides) {
      if (pane.isShown() && pane.floating) {
        pane.place(pane.side == Side.LEFT ? outer(pane) : getWidth() - pane.width);
      }
    }
  }

  /// Where a floating pane begins: beside what is fixed outside of it.
  private double outer(Pane floating) {
    double x = 0;
    for (Pane pane : sides) {
      if (pane.equals(floating)) {
        return x;
      }
      x += pane.side == Side.LEFT && pane.isShown() && !pane.floating ? pane.width : 0;
    }
    return x;
  }

  /// A pane at an edge.
  public final class Pane {
    private final Region node;
    private final Side side;
    private final Widths widths;
    private final Region grip = new Region();
    private double width;
    private boolean floating;
    private double dragFrom;

    private Pane(Region node, Side side, Widths widths) {
      this.node = node;
      this.side = side;
      this.widths = widths;
      width = widths.usual;
      grip.getStyleClass().add("pane-divider");
      grip.setManaged(false);
      grip.addEventHandler(
          MouseEvent.MOUSE_PRESSED, event -> dragFrom = along(event) - sign() * width);
      grip.addEventHandler(
          MouseEvent.MOUSE_DRAGGED, event -> width(sign() * (along(event) - dragFrom)));
      grip.addEventHandler(MouseEvent.MOUSE_CLICKED, this::resetOnDoubleClick);
    }

    /// Along the line, which begins at the right in some languages.
    private double along(MouseEvent event) {
      return sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }

    private double sign() {
      return side == Side.LEFT ? 1 : -1;
    }

    private void resetOnDoubleClick(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        width(widths.usual);
      }
    }

    public Node node() {
      return node;
    }

    public double width() {
      return width;
    }

    /// Makes the pane as wide as asked, within its bounds.
    public void width(double wanted) {
      width = Math.clamp(wanted, widths.least, widths.most);
      requestLayout();
    }

    public boolean isShown() {
      return node.isVisible();
    }

    public void show(boolean shown) {
      node.setVisible(shown);
      grip.setVisible(shown);
      requestLayout();
    }

    public boolean isFloating() {
      return floating;
    }

    /// Lets the pane lie over its neighbour instead of beside it.
    public void floating(boolean floats) {
      if (floats != floating) {
        floating = floats;
        node.getStyleClass().remove("floating");
        if (floats) {
          node.getStyleClass().add("floating");
        }
        node.setViewOrder(floats ? FLOATING : 0);
        grip.setViewOrder(floats ? OVER_FLOATING : OVER_BOTH);
        requestLayout();
      }
    }

    private double place(double x) {
      node.resizeRelocate(x, 0, width, getHeight());
      double edge = side == Side.LEFT ? x + width : x;
      grip.resizeRelocate(edge - GRIP / 2, 0, GRIP, getHeight());
      return width;
    }
  }
}
