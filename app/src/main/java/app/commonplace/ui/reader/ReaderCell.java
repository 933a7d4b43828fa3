package app.commonplace.ui.reader;

import app.commonplace.ui.column.RowCell;
import app.commonplace.ui.flow.TextSurface;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the reader: its content in the reading column, the panel behind a prompt, and the bar
/// at the edge of the current passage.
abstract class ReaderCell extends RowCell<Row> {
  private static final double PANEL_SIDE = 14;
  private static final double PANEL_EDGE = 10;
  private static final double INSET = 14;
  private static final double BAR_FROM_TEXT = 14;

  private final ReaderContext context;
  private final Region panel = new Region();
  private final Region bar = new Region();
  private final Region insetBar = new Region();
  private @Nullable Row row;
  private Row.@Nullable Panel dressed;
  private @Nullable Node content;

  ReaderCell(ReaderContext context) {
    this.context = context;
    getStyleClass().add("reader-cell");
    panel.getStyleClass().add("prompt-panel");
    bar.getStyleClass().add("current-bar");
    insetBar.getStyleClass().add("inset-bar");
    for (Region decoration : List.of(panel, bar, insetBar)) {
      decoration.setManaged(false);
      decoration.setMouseTransparent(true);
    }
    getChildren().addAll(panel, bar, insetBar);
    context.model().place().currentProperty().subscribe(this::markCurrent);
    context.model().place().pointedProperty().subscribe(this::markCurrent);
  }

  final ReaderContext context() {
    return context;
  }

  /// Puts the content in place; once, when the cell is made.
  final void content(Node node) {
    content = node;
    getChildren().add(node);
  }

  @Override
  public final void show(Row next) {
    row = next;
    panel.setVisible(next.panel() != Row.Panel.NONE);
    dress(next.panel());
    insetBar.setVisible(next.inset());
    markCurrent();
    fill(next);
    context.selection().paint(this);
    requestLayout();
  }

  /// Style classes change only where they must, for each change is worked out anew.
  private void dress(Row.Panel shape) {
    if (shape != dressed) {
      dressed = shape;
      panel.getStyleClass().setAll("prompt-panel", shape.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /// Shows the row's piece.
  abstract void fill(Row next);

  /// The row that is shown.
  final Row row() {
    if (row == null) {
      throw new IllegalStateException("This cell shows no row yet");
    }
    return row;
  }

  /// Whether the row is shown beside the column of a pane, and takes no height in it.
  boolean standsBeside(double width) {
    return false;
  }

  /// The text that can be selected.
  Optional<TextSurface> surface() {
    return Optional.empty();
  }

  /// The texts in which words are lit, in the order of [Row#texts].
  List<TextSurface> surfaces() {
    return surface().stream().toList();
  }

  /// How far below the top of the cell a line of its texts begins.
  ///
  /// @param text the number of the text, and `at` a place in it
  final double lineTop(int text, int at) {
    List<TextSurface> all = surfaces();
    if (text >= all.size()) {
      return gap();
    }
    layout(); // else the lines are those of another width
    TextSurface surface = all.get(text);
    return sceneToLocal(surface.localToScene(0, surface.lineTop(at))).getY();
  }

  private void markCurrent() {
    ReaderModel model = context.model();
    bar.setVisible(
        row != null
            && model.place().pointedProperty().get()
            && row.at() == model.place().currentProperty().get()
            && !(row.piece() instanceof Row.Piece.Head));
  }

  private double side() {
    double inset = row != null && row.inset() ? INSET : 0;
    return inset + (row != null && row.panel() != Row.Panel.NONE ? PANEL_SIDE : 0);
  }

  private double edgeAbove() {
    return row != null && row.panel().isTop() ? PANEL_EDGE : 0;
  }

  private double edgeBelow() {
    return row != null && row.panel().isBottom() ? PANEL_EDGE : 0;
  }

  private double gap() {
    return row == null ? 0 : row.gap();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (standsBeside(width)) {
      return 0;
    }
    double inner = context.look().width(width) - 2 * side();
    double high =
        content == null ? 0 : Math.max(content.minHeight(inner), content.prefHeight(inner));
    return gap() + edgeAbove() + Math.ceil(high) + edgeBelow();
  }

  @Override
  protected void layoutChildren() {
    double left = context.look().left(getWidth());
    double width = context.look().width(getWidth());
    double top = gapBelongsToPanel() ? 0 : gap();
    panel.resizeRelocate(left, top, width, getHeight() - top);
    double barTop = row == null ? 0 : row.barTop();
    bar.resizeRelocate(left - BAR_FROM_TEXT, barTop, 2, getHeight() - barTop);
    insetBar.resizeRelocate(left + 4, 0, 1, getHeight());
    layoutMargin(left + width, gap());
    if (content != null) {
      content.setVisible(!standsBeside(getWidth()));
      double y = gap() + edgeAbove();
      double height = getHeight() - y - edgeBelow();
      content.resizeRelocate(left + side(), y, width - 2 * side(), height);
    }
  }

  /// Places what stands beside the column.
  ///
  /// @param from where the margin begins, and `top` the height of the content
  void layoutMargin(double from, double top) {}

  private boolean gapBelongsToPanel() {
    return row != null && row.panel() != Row.Panel.NONE && !row.panel().isTop();
  }
}
