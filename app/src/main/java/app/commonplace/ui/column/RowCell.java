package app.commonplace.ui.column;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Shows one row of a [VirtualColumn] at a time.
public abstract class RowCell<R> extends Region {
  protected RowCell() {
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /// Shows a row in place of the one before. The height may depend on the width alone.
  public abstract void show(R row);

  /// The row left the view; the cell may let go of what is large.
  public void leave() {}
}
