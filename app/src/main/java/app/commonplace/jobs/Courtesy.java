package app.commonplace.jobs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Lets work that a person waits for go before work in the background. Background threads stop
/// between two of their items while somebody waits, and a moment longer, since who types a letter
/// types another. Thread-safe; holds no lock.
public final class Courtesy {
  private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(60);
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  private final AtomicInteger waiting = new AtomicInteger();
  private volatile long lastEnded = System.nanoTime() - A_MOMENT;

  /// A person waits from now until the answer is closed.
  public Awaited awaited() {
    waiting.incrementAndGet();
    return () -> {
      lastEnded = System.nanoTime();
      waiting.decrementAndGet();
    };
  }

  /// Work a person waits for.
  @FunctionalInterface
  public interface Awaited extends AutoCloseable {
    @Override
    void close();
  }

  /// Called by background work between two items.
  public void giveWay(CancelSignal cancel) {
    while (isAwaited() && !cancel.isCancelled()) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }

  private boolean isAwaited() {
    return waiting.get() > 0 || System.nanoTime() - lastEnded < A_MOMENT;
  }
}
