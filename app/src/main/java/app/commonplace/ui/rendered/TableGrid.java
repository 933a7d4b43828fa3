package app.commonplace.ui.rendered;

import app.commonplace.ui.flow.Direction;
import app.commonplace.ui.flow.Spans;
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

/// A table. Columns share the width by how much they have to say. FX thread.
public final class TableGrid extends GridPane {
  /// More rows than anyone reads on a screen; the rest is named, not drawn.
  public static final int MOST_ROWS = 200;

  private final List<TextSurface> cells = new ArrayList<>();

  public TableGrid() {
    getStyleClass().add("table-grid");
  }

  /// The texts of the cells that are shown, row by row.
  public List<TextSurface> cells() {
    return List.copyOf(cells);
  }

  public void show(Block.Table table, Spans spans) {
    cells.clear();
    getChildren().clear();
    getColumnConstraints().clear();
    boolean fromRight = Direction.isRightToLeft(head(table));
    setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    widths(table);
    for (int row = 0; row < Math.min(MOST_ROWS, table.rows().size()); row++) {
      fillRow(table, row, spans);
    }
  }

  /// The names of the columns, as they are spoken.
  public static String head(Block.Table table) {
    return table.rows().isEmpty()
        ? ""
        : String.join(", ", table.rows().getFirst().stream().map(RichText::text).toList());
  }

  private void fillRow(Block.Table table, int row, Spans spans) {
    List<RichText> texts = table.rows().get(row);
    for (int column = 0; column < table.columns().size(); column++) {
      var surface = new TextSurface("small-text");
      spans.show(texts.get(column), surface);
      cells.add(surface);
      align(surface, table.columns().get(column));
      var box = new StackPane(surface);
      box.getStyleClass().add("table-cell-box");
      if (row == 0) {
        box.getStyleClass().add("head");
      }
      add(box, column, row);
    }
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
      getColumnConstraints().add(width);
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
}
