package app.commonplace.ui.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a block lies in, from the outside in.
///
/// @param marker what stands before the first block of a list item; absent elsewhere
/// @param tight whether it follows the block before it closely, as items of a short list do
public record Nesting(List<Level> levels, @Nullable Marker marker, boolean tight) {
  /// Outside of everything.
  public static final Nesting NONE = new Nesting(List.of(), null, false);

  public Nesting {
    levels = List.copyOf(levels);
  }

  /// One thing that blocks lie in.
  public enum Level {
    QUOTE,
    LIST
  }

  /// What stands before a list item.
  ///
  /// @param text the number of an ordered item, empty otherwise
  public record Marker(Shape shape, String text) {
    public enum Shape {
      BULLET,
      NUMBER,
      OPEN_TASK,
      DONE_TASK
    }
  }
}
