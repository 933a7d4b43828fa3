package app.commonplace.ui.column;

import app.commonplace.ui.controls.Clips;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Rows of any height, one below the other, of which only those in view have nodes.
///
/// What is kept is one row and the height at which it stands on the screen; everything else is laid
/// out from there, up and down. So nothing jumps when rows above turn out to be higher than
/// thought, when they are replaced, or when the width changes: the anchor stays where the eye is.
/// (ListView keeps a share of an estimated total instead, and moves what is read whenever the
/// estimate does.) FX thread.
public final class VirtualColumn<R> extends Region {
  /// Rows in view: from the first up to, but not including, the last.
  public record Range(int first, int end) {
    static final Range NONE = new Range(0, 0);
  }

  private static final double TOP = 0;
  private static final double BOTTOM = 48;

  /// How many views away a place is too far to walk to.
  private static final int FAR = 4;

  private final Rows<R> kinds;
  private final CellPool<R> cells;
  private final Heights heights = new Heights();
  private final ScrollBar bar = new ScrollBar();
  private final ReadOnlyObjectWrapper<Range> inView =
      new ReadOnlyObjectWrapper<>(this, "inView", Range.NONE);
  private List<R> rows = List.of();
  private double measuredWidth = -1;
  private int anchor;
  private double anchorY = TOP;
  private boolean held;
  private boolean settingBar;
  private @Nullable Beside beside;
  private double below = BOTTOM;

  public VirtualColumn(Rows<R> kinds) {
    this.kinds = kinds;
    cells = new CellPool<>(kinds, cell -> getChildren().addFirst(cell));
    getStyleClass().add("virtual-column");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(true);
    Clips.toBounds(this);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(value -> barMoved(value.doubleValue()));
    getChildren().add(bar);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  /// Puts something over the rows that moves with them.
  public void beside(Beside what) {
    beside = what;
    getChildren().add(what);
  }

  /// Shows other rows; the anchor goes to the first of them. Follow with [#place] to keep a place.
  public void rows(List<R> changed) {
    replace(changed);
    place(0, TOP);
  }

  /// Shows other rows, one of which stands where the anchor stood.
  public void rows(List<R> changed, int row) {
    replace(changed);
    anchorAt(row, anchorY);
  }

  private void replace(List<R> changed) {
    rows = List.copyOf(changed);
    cells.releaseAll();
    measuredWidth = -1;
  }

  /// Rows are as high as they will be measured now, because something outside of them changed; what
  /// is read stays where it is.
  public void remeasure() {
    measuredWidth = -1;
    requestLayout();
  }

  public List<R> rows() {
    return rows;
  }

  /// Puts the top of a row at a height of the view, as far as the ends of the column allow.
  public void place(int row, double y) {
    held = false;
    anchorAt(row, y);
  }

  /// Puts the top of a row at a height of the view and keeps it there until the person scrolls,
  /// even if that leaves room below the last row.
  public void hold(int row, double y) {
    held = true;
    anchorAt(row, y);
  }

  private void anchorAt(int row, double y) {
    anchor = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
    anchorY = y;
    requestLayout();
  }

  /// Moves the content up by so many pixels, or down when negative.
  public void scrollBy(double pixels) {
    if (Math.abs(pixels) > FAR * getHeight()) {
      goTo(heights.before(anchor) - anchorY + pixels);
    } else {
      held = false;
      anchorY -= pixels;
      requestLayout();
    }
  }

  /// A long way is not walked row by row.
  private void goTo(double distance) {
    int row = heights.rowAt(distance);
    place(row, heights.before(row) - distance);
  }

  /// Where the top of a row stands, or will once the column is laid out; empty when the row is not
  /// in view.
  public OptionalDouble topOf(int row) {
    if (row == anchor && row < rows.size()) {
      return OptionalDouble.of(anchorY);
    }
    RowCell<R> cell = cells.shown(row);
    return cell == null ? OptionalDouble.empty() : OptionalDouble.of(cell.getLayoutY());
  }

  /// How far the top of a row stands below that of another, negative when it stands above it; rows
  /// that were never in view are taken to be as high as they may be. One past the last row stands
  /// for the end.
  public double between(int from, int to) {
    return heights.between(from, to);
  }

  /// The row from which the others are laid out: the first in view, or the one that was placed.
  public int anchor() {
    return anchor;
  }

  /// How high a row is; an estimate when it was never in view.
  public double heightOf(int row) {
    return heights.get(row);
  }

  public @Nullable RowCell<R> cellOf(int row) {
    return cells.shown(row);
  }

  /// The row at a height of the view; -1 when there is none.
  public int rowAt(double y) {
    for (int index : cells.indexes()) {
      RowCell<R> cell = cells.shown(index);
      if (cell != null && y >= cell.getLayoutY() && y < cell.getLayoutY() + cell.getHeight()) {
        return index;
      }
    }
    return -1;
  }

  public ReadOnlyObjectProperty<Range> inViewProperty() {
    return inView.getReadOnlyProperty();
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isShiftDown()) {
      scrollBy(-event.getDeltaY());
      event.consume();
    }
  }

  private void barMoved(double value) {
    if (!settingBar && !rows.isEmpty()) {
      goTo(value);
    }
  }

  @Override
  protected void layoutChildren() {
    double barWidth = bar.prefWidth(-1);
    double width = getWidth();
    double height = getHeight();
    if (width != measuredWidth) {
      measuredWidth = width;
      heights.reset(rows.size(), row -> kinds.estimate(rows.get(row), width));
    }
    layoutRows(width, height);
    bar.resizeRelocate(width - barWidth, 0, barWidth, height);
    layoutBeside(width - barWidth, height);
    showInBar(height);
  }

  /// What stands beside the last rows may reach further down than they do; then the column does.
  private void layoutBeside(double width, double height) {
    if (beside == null) {
      return;
    }
    beside.resizeRelocate(0, 0, width, height);
    double room = Math.max(BOTTOM, beside.follow());
    if (room != below) {
      below = room;
      layoutRows(getWidth(), height);
      beside.follow();
    }
  }

  private void layoutRows(double width, double height) {
    if (rows.isEmpty() || width <= 0 || height <= 0) {
      cells.releaseAll();
      inView.set(Range.NONE);
      return;
    }
    int first = anchor;
    double top = anchorY;
    while (top > TOP && first > 0) {
      top -= measure(--first, width);
    }
    if (first == 0) {
      top = Math.min(top, TOP);
    }
    int end = first;
    double bottom = top;
    while (end < rows.size() && bottom < height) {
      bottom += measure(end++, width);
      if (bottom <= 0 && end < rows.size()) {
        // scrolled past: forget it at once, so that a long way costs no nodes. The last row is kept
        // to measure from, where something beside the rows reaches below them all
        top = bottom;
        first = end;
      }
    }
    if (!held && end == rows.size() && bottom < height - below) {
      top += height - below - bottom;
      while (top > TOP && first > 0) {
        top -= measure(--first, width);
      }
      if (first == 0) {
        top = Math.min(top, TOP);
      }
    }
    first = Math.min(first, rows.size() - 1);
    anchor = first;
    anchorY = top;
    place(first, end, top, width);
    inView.set(new Range(first, end));
  }

  private void place(int first, int end, double top, double width) {
    cells.keepOnly(first, end);
    double y = top;
    for (int row = first; row < end; row++) {
      double high = heights.get(row);
      cells.cell(row, rows.get(row)).resizeRelocate(0, snapPositionY(y), width, high);
      y += high;
    }
  }

  /// The height of a row; asks its cell when that may have changed.
  private double measure(int row, double width) {
    RowCell<R> shown = cells.shown(row);
    if (shown == null || shown.isNeedsLayout() || !heights.isMeasured(row)) {
      RowCell<R> cell = cells.cell(row, rows.get(row));
      cell.applyCss();
      heights.measured(row, snapSizeY(cell.prefHeight(width)));
    }
    return heights.get(row);
  }

  private void showInBar(double height) {
    double total = heights.total() + below;
    settingBar = true;
    bar.setVisible(total > height);
    bar.setMax(Math.max(0, total - height));
    bar.setVisibleAmount(total <= 0 ? 0 : bar.getMax() * height / total);
    bar.setBlockIncrement(height * 0.9);
    bar.setUnitIncrement(40);
    bar.setValue(Math.clamp(heights.before(anchor) - anchorY, 0, bar.getMax()));
    settingBar = false;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> rows.size();
      case ITEM_AT_INDEX -> cells.shown((Integer) parameters[0]);
      case VERTICAL_SCROLLBAR -> bar;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
