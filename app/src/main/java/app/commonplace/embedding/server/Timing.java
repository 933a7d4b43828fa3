package app.commonplace.embedding.server;

import app.commonplace.jobs.CancelSignal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// When to try again.
///
/// @param chance numbers from 0 to 1, so that many who failed at once do not return at once
record Timing(InstantSource clock, DoubleSupplier chance, Pause pause) {
  /// A server that wants more than this is left to the queue.
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 8;
  private static final double MOST_ADDED = 0.25;

  /// Waits; ends early, with the problem of that, when cancelled.
  @FunctionalInterface
  interface Pause {
    void of(Duration time, CancelSignal cancel);
  }

  static Timing real() {
    return new Timing(
        InstantSource.system(), () -> ThreadLocalRandom.current().nextDouble(), Timing::sleep);
  }

  /// As long as the server said, or twice as long at every failure; never less than it said.
  ///
  /// @param failures how many there were in a row
  Duration wait(int failures, @Nullable Duration told) {
    Duration plain =
        told != null ? told : FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    long added = (long) (plain.toMillis() * MOST_ADDED * chance.getAsDouble());
    return plain.plusMillis(added);
  }

  private static void sleep(Duration time, CancelSignal cancel) {
    long end = System.nanoTime() + time.toNanos();
    long left;
    while ((left = end - System.nanoTime()) > 0) {
      cancel.throwIfCancelled();
      try {
        Thread.sleep(Duration.ofNanos(Math.min(left, 50_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return; // the request that follows ends at once
      }
    }
  }
}
