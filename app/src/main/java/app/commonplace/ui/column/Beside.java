package app.commonplace.ui.column;

import javafx.scene.layout.Region;

/// Stands over the rows of a [VirtualColumn], shows what belongs beside them, and moves with them.
/// It is laid out in the same pass as the rows, so that nothing lags behind while they are
/// scrolled; it is cut off where they are, and hands the wheel on to them. FX thread.
public abstract class Beside extends Region {
  protected Beside() {
    setPickOnBounds(false);
  }

  /// Places everything anew, since rows stand elsewhere now.
  ///
  /// @return the room it needs below the last row
  protected abstract double follow();

  /// What it shows is placed with the rows alone.
  @Override
  protected final void layoutChildren() {}
}
