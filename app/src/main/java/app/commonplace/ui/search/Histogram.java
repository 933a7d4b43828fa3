package app.commonplace.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Passages by month as bars, with a brush over the months that the query asks for. Dragging
/// chooses months, a double click all of them; with the keyboard, arrows move the brush and Shift
/// widens it.
final class Histogram extends Region {
  private static final double BARS_TOP = 16;
  private static final double FOOT = 14;
  private static final double HIGH = 64;
  private static final double HANDLE = 6;
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final SearchModel model;
  private final Region line = new Region();
  private final Region brush = new Region();
  private final Region fromHandle = new Region();
  private final Region endHandle = new Region();
  private final Tooltip tooltip = new Tooltip();
  private final List<Region> bars = new ArrayList<>();
  private final List<Label> years = new ArrayList<>();
  private Timeline timeline;
  private int dragFrom = -1;
  private int shownFrom;
  private int shownEnd;

  Histogram(SearchModel model) {
    this.model = model;
    timeline = model.narrowing().timelineProperty().get();
    setId("facet-date");
    getStyleClass().add("histogram");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    line.getStyleClass().add("base-line");
    brush.getStyleClass().add("brush");
    fromHandle.getStyleClass().add("handle");
    endHandle.getStyleClass().add("handle");
    Tooltip.install(this, tooltip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    model.narrowing().timelineProperty().subscribe(this::show);
  }

  private void show(Timeline changed) {
    timeline = changed;
    shownFrom = changed.from();
    shownEnd = changed.end();
    while (bars.size() < changed.counts().size()) {
      var bar = new Region();
      bar.getStyleClass().add("bar");
      bars.add(bar);
    }
    years.clear();
    for (int i = 0; i < changed.counts().size(); i++) {
      if (i == 0 || changed.month(i).getMonthValue() == 1) {
        addYear(i);
      }
    }
    getChildren().setAll(bars.subList(0, changed.counts().size()));
    getChildren().addAll(line, brush, fromHandle, endHandle);
    getChildren().addAll(years);
    setAccessibleText(model.words().range(changed));
    requestLayout();
  }

  private void addYear(int month) {
    var year = new Label(String.valueOf(timeline.month(month).getYear()));
    year.getStyleClass().add("year");
    year.setUserData(month);
    years.add(year);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HIGH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HIGH;
  }

  private double step() {
    return timeline.isEmpty() ? 1 : getWidth() / timeline.counts().size();
  }

  @Override
  protected void layoutChildren() {
    double step = step();
    double base = getHeight() - FOOT;
    double room = base - BARS_TOP;
    long highest = Math.max(1, timeline.highest());
    double wide = Math.max(1, Math.min(14, step - (step > 3 ? 1.4 : 0)));
    for (int i = 0; i < timeline.counts().size(); i++) {
      long count = timeline.counts().get(i);
      double high = count == 0 ? 0 : Math.max(2, room * count / highest);
      Region bar = bars.get(i);
      bar.resizeRelocate(i * step, base - high, wide, high);
      bar.pseudoClassStateChanged(OUT, i < shownFrom || i >= shownEnd);
    }
    line.resizeRelocate(0, base, getWidth(), 1);
    layoutBrush(step, base);
    layoutYears(step, base);
  }

  private void layoutBrush(double step, double base) {
    boolean narrowed = shownFrom > 0 || shownEnd < timeline.counts().size();
    boolean any = narrowed && !timeline.isEmpty();
    brush.setVisible(any);
    fromHandle.setVisible(any);
    endHandle.setVisible(any);
    double left = shownFrom * step - 2;
    double right = Math.min(getWidth() + 1, shownEnd * step + 1);
    brush.resizeRelocate(left, 0, right - left, base);
    fromHandle.resizeRelocate(left - HANDLE / 2, base / 2 - 7, HANDLE, 18);
    endHandle.resizeRelocate(right - HANDLE / 2 - 1, base / 2 - 7, HANDLE, 18);
  }

  private void layoutYears(double step, double base) {
    double free = 0;
    for (Label year : years) {
      double x = (Integer) year.getUserData() * step;
      double wide = year.prefWidth(-1);
      boolean fits = x >= free && x + wide <= getWidth() + 2;
      year.setVisible(fits);
      if (fits) {
        year.resizeRelocate(x, base + 3, wide, 16);
        free = x + wide + 8;
      }
    }
  }

  private int monthAt(double x) {
    return Math.clamp((long) Math.floor(x / step()), 0, timeline.counts().size() - 1);
  }

  private void begin(MouseEvent event) {
    requestFocus();
    if (timeline.isEmpty()) {
      return;
    }
    if (event.getClickCount() == 2) {
      model.narrowing().chooseMonths(0, timeline.counts().size());
      dragFrom = -1;
    } else {
      dragFrom = dragAnchor(event.getX());
    }
    event.consume();
  }

  /// Dragging a handle moves that side; elsewhere it begins a new range.
  private int dragAnchor(double x) {
    boolean onFrom = Math.abs(x - shownFrom * step()) <= HANDLE;
    boolean onEnd = Math.abs(x - shownEnd * step()) <= HANDLE;
    if (brush.isVisible() && onFrom) {
      return shownEnd - 1;
    }
    return brush.isVisible() && onEnd ? shownFrom : monthAt(x);
  }

  private void drag(MouseEvent event) {
    if (dragFrom >= 0) {
      int at = monthAt(event.getX());
      shownFrom = Math.min(dragFrom, at);
      shownEnd = Math.max(dragFrom, at) + 1;
      requestLayout();
      event.consume();
    }
  }

  private void end(MouseEvent event) {
    if (dragFrom >= 0) {
      int at = monthAt(event.getX());
      boolean moved = at != dragFrom || !event.isStillSincePress();
      if (moved) {
        model.narrowing().chooseMonths(Math.min(dragFrom, at), Math.max(dragFrom, at) + 1);
      } else {
        model.narrowing().chooseMonths(at, at + 1);
      }
      dragFrom = -1;
    }
  }

  private void tell(MouseEvent event) {
    if (!timeline.isEmpty()) {
      tooltip.setText(model.words().monthCount(timeline, monthAt(event.getX())));
    }
  }

  private void press(KeyEvent key) {
    int step = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
    int months = timeline.counts().size();
    if (step == 0 || months == 0) {
      return;
    }
    int from = key.isShiftDown() ? shownFrom : shownFrom + step;
    int end = shownEnd + step;
    if (from >= 0 && end <= months && from < end) {
      model.narrowing().chooseMonths(from, end);
    }
    key.consume();
  }
}
