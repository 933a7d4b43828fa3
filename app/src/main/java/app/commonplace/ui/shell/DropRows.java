package app.commonplace.ui.shell;

import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/// Rows in view that files can be dropped on. FX thread.
public interface DropRows {
  /// Where they are, in the scene; null while none are in view.
  @Nullable Bounds inView();

  /// The row at a place of the scene; null where none is.
  @Nullable Onto at(double sceneX, double sceneY);

  /// Shows which one the files would land on; null for none.
  void light(@Nullable Onto row);
}
