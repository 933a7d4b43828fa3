package app.commonplace.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/// Marks of whole lines: they go from edge to edge of the box that the text stands in, and a plus
/// stands before each, since a colour should not stand alone. FX thread.
///
/// @param before room between the text and the edge it begins at
/// @param after room at its other edge
record Stripes(double before, double after, List<Text> signs) {
  /// Half of the room between two lines, so that stripes of neighbours meet.
  private static final double BETWEEN = 1.25;

  private static final double SIGN = 12;

  Stripes(double before, double after) {
    this(before, after, new ArrayList<>());
  }

  /// The stripe over the lines that an outline covers, in a text of this width.
  List<PathElement> over(PathElement[] outline, double width) {
    double top = Math.rint(top(outline) - BETWEEN); // a whole pixel, or a seam shows
    double bottom = 0;
    for (PathElement element : outline) {
      if (element instanceof LineTo line) {
        bottom = Math.max(bottom, Math.rint(line.getY() + BETWEEN));
      }
    }
    return List.of(
        new MoveTo(-before, top),
        new LineTo(width + after, top),
        new LineTo(width + after, bottom),
        new LineTo(-before, bottom),
        new ClosePath());
  }

  /// A plus beside the first line that an outline covers.
  Node sign(PathElement... outline) {
    var sign = new Text("+");
    sign.setManaged(false);
    sign.setMouseTransparent(true);
    sign.setTextOrigin(VPos.TOP);
    sign.getStyleClass().add("mark-sign");
    sign.setLayoutX(SIGN - before);
    sign.setLayoutY(top(outline));
    signs.add(sign);
    return sign;
  }

  private static double top(PathElement... outline) {
    double top = Double.MAX_VALUE;
    for (PathElement element : outline) {
      if (element instanceof MoveTo move) {
        top = Math.min(top, move.getY());
      }
    }
    return top == Double.MAX_VALUE ? 0 : top;
  }
}
