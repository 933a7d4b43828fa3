package app.commonplace.ui.column;

/// How a [VirtualColumn] shows its rows.
public interface Rows<R> {
  /// Rows of one kind can be shown by the same cells.
  Object kind(R row);

  /// Makes a cell for rows of a kind; it is used again and again.
  RowCell<R> cell(Object kind);

  /// How high the row may be, before it was ever shown. Only the scroll bar depends on it.
  double estimate(R row, double width);
}
