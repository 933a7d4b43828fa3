package app.commonplace.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// Reads a parsed table into rows of equal length.
final class Tables {
  private Tables() {}

  static Block.Table of(TableBlock table, Nesting nesting) {
    var rows = new ArrayList<List<RichText>>();
    var columns = new ArrayList<Block.Alignment>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow cells) {
          rows.add(row(cells, columns));
        }
      }
    }
    return new Block.Table(nesting, columns, evened(rows, columns.size()));
  }

  private static List<RichText> row(TableRow row, List<Block.Alignment> columns) {
    var cells = new ArrayList<RichText>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        if (cells.size() == columns.size()) {
          columns.add(alignment(cell));
        }
        cells.add(Inlines.of(cell));
      }
    }
    return cells;
  }

  private static Block.Alignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return Block.Alignment.START;
    }
    return switch (alignment) {
      case LEFT -> Block.Alignment.START;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.END;
    };
  }

  private static List<List<RichText>> evened(List<List<RichText>> rows, int columns) {
    for (List<RichText> row : rows) {
      while (row.size() < columns) {
        row.add(RichText.EMPTY);
      }
    }
    return rows;
  }
}
