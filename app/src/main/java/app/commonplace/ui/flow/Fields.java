package app.commonplace.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// Turns the outline of a stretch of text into rounded fields, one for each line it covers.
final class Fields {
  private static final double WIDER = 1;
  private static final double RADIUS = 4;

  private Fields() {}

  static List<PathElement> around(PathElement... outline) {
    var fields = new ArrayList<PathElement>();
    var box = new Box();
    for (PathElement element : outline) {
      switch (element) {
        case MoveTo move -> {
          box.flush(fields);
          box.add(move.getX(), move.getY());
        }
        case LineTo line -> box.add(line.getX(), line.getY());
        default -> {
          // only lines come from text; anything else adds no corner
        }
      }
    }
    box.flush(fields);
    return fields;
  }

  private static final class Box {
    private double left;
    private double top;
    private double right;
    private double bottom;
    private boolean empty = true;

    void add(double x, double y) {
      left = empty ? x : Math.min(left, x);
      right = empty ? x : Math.max(right, x);
      top = empty ? y : Math.min(top, y);
      bottom = empty ? y : Math.max(bottom, y);
      empty = false;
    }

    void flush(List<PathElement> fields) {
      if (!empty) {
        addTo(fields, left - WIDER, right + WIDER);
      }
      empty = true;
    }

    private void addTo(List<PathElement> fields, double x1, double x2) {
      fields.add(new MoveTo(x1 + RADIUS, top));
      fields.add(new LineTo(x2 - RADIUS, top));
      fields.add(corner(x2, top + RADIUS));
      fields.add(new LineTo(x2, bottom - RADIUS));
      fields.add(corner(x2 - RADIUS, bottom));
      fields.add(new LineTo(x1 + RADIUS, bottom));
      fields.add(corner(x1, bottom - RADIUS));
      fields.add(new LineTo(x1, top + RADIUS));
      fields.add(corner(x1 + RADIUS, top));
      fields.add(new ClosePath());
    }

    private static ArcTo corner(double x, double y) {
      return new ArcTo(RADIUS, RADIUS, 0, x, y, false, true);
    }
  }
}
