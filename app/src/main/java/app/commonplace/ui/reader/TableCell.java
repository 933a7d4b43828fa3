package app.commonplace.ui.reader;

import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.rendered.TableGrid;
import java.util.List;

/// A table of a passage.
final class TableCell extends ReaderCell {
  private final TableGrid grid = new TableGrid();

  TableCell(ReaderContext context) {
    super(context);
    content(grid);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Table(Block.Table table)) {
      grid.show(table, context().spans());
      setAccessibleText(
          context()
              .text(
                  "reader.tableSpoken",
                  table.columns().size(),
                  table.rows().size(),
                  TableGrid.head(table)));
    }
  }

  @Override
  List<TextSurface> surfaces() {
    return grid.cells();
  }
}
