package app.commonplace.library;

import org.jspecify.annotations.Nullable;

/// Where tests make a write fail: they are told of each step and may throw. Nothing happens outside
/// of tests.
public final class Faults {
  /// Told the name of a step before it is done.
  @FunctionalInterface
  public interface Listener {
    void before(String step);
  }

  private static volatile @Nullable Listener listener;

  private Faults() {}

  public static void before(String step) {
    Listener told = listener;
    if (told != null) {
      told.before(step);
    }
  }

  /// For tests only; null ends it.
  public static void listen(@Nullable Listener told) {
    listener = told;
  }
}
