package app.commonplace.importing;

/// Takes what a reader finds, one item at a time, on the reading thread. What it throws ends the
/// reading and reaches the caller of [Export#read] unchanged; so a cancelled import throws here.
@FunctionalInterface
public interface ItemSink {
  void accept(Item item);

  /// Ends the reading, by what it throws, once it was cancelled. For work that hands nothing on for
  /// long.
  default void stopIfCancelled() {}

  /// Told now and then how many of [Export#size] bytes have been read.
  default void position(long bytes) {}
}
