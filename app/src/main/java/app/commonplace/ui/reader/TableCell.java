package app.commonplace.ui.reader;

import app.commonplace.ui.flow.Direction;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.RichText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// A table. Columns share the width by how much they have to say.
final class TableCell extends ReaderCell {
  /// More rows than anyone reads on a screen; the rest is named, not drawn.
  static final int MOST_ROWS = 200;

  private final GridPane grid = new GridPane();
  private final List<TextSurface> cells = new ArrayList<>();

  TableCell(ReaderContext context) {
    super(context);
    grid.getStyleClass().add("table-grid");
    content(grid);
  }

  @Override
  void fill(Row next) {
    cells.clear();
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    if (next.piece() instanceof Row.Piece.Table(Block.Table table)) {
      String head = table.rows().isEmpty() ? "" : spoken(table.rows().getFirst());
      boolean fromRight = Direction.isRightToLeft(head);
      grid.setNodeOrientation(
          fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
      widths(table);
      for (int row = 0; row < Math.min(MOST_ROWS, table.rows().size()); row++) {
        fillRow(table, row);
      }
      setAccessibleText(
          context().text("reader.tableSpoken", table.columns().size(), table.rows().size(), head));
    }
  }

  private void fillRow(Block.Table table, int row) {
    List<RichText> cells = table.rows().get(row);
    for (int column = 0; column < table.columns().size(); column++) {
      var surface = new TextSurface("small-text");
      context().spans().show(cells.get(column), surface);
      this.cells.add(surface);
      align(surface, table.columns().get(column));
      var box = new StackPane(surface);
      box.getStyleClass().add("table-cell-box");
      if (row == 0) {
        box.getStyleClass().add("head");
      }
      grid.add(box, column, row);
    }
  }

  @Override
  List<TextSurface> surfaces() {
    return cells;
  }

  private static void align(TextSurface surface, Block.Alignment alignment) {
    TextAlignment side =
        switch (alignment) {
          case START -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        };
    surface.getChildrenUnmodifiable().stream()
        .filter(TextFlow.class::isInstance)
        .forEach(flow -> ((TextFlow) flow).setTextAlignment(side));
  }

  private void widths(Block.Table table) {
    int columns = table.columns().size();
    double[] weights = new double[columns];
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      weights[column] = weight(table, column);
      sum += weights[column];
    }
    for (double weight : weights) {
      var width = new ColumnConstraints();
      width.setPercentWidth(100 * weight / sum);
      width.setHgrow(Priority.ALWAYS);
      width.setMinWidth(0);
      grid.getColumnConstraints().add(width);
    }
  }

  /// The square root keeps one long column from squeezing the others to nothing.
  private static double weight(Block.Table table, int column) {
    int longest = 4;
    for (List<RichText> row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
      longest = Math.max(longest, row.get(column).length());
    }
    return Math.sqrt(Math.min(longest, 400));
  }

  private static String spoken(List<RichText> row) {
    return String.join(", ", row.stream().map(RichText::text).toList());
  }
}
