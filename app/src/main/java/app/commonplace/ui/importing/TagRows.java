package app.commonplace.ui.importing;

import app.commonplace.model.Tag;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/// Tags in view that files can be dropped on. FX thread.
public interface TagRows {
  /// Where they are, in the scene; null while none are in view.
  @Nullable Bounds inView();

  /// The tag at a place of the scene; null where none is.
  @Nullable Tag at(double sceneX, double sceneY);

  /// Shows which one would be given; null for none.
  void light(@Nullable Tag tag);
}
