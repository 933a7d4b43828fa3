package app.commonplace.jobs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The end of this process, as soon as it comes: a signal (Ctrl+C, a system that shuts down) ends
/// it while work is under way. Work that must not be left in the middle stays, hears of the end as
/// of a cancel, and is waited for a few seconds. Thread-safe.
public final class Ending implements CancelSignal {
  private static final long PATIENCE_SECONDS = 5;
  private static final Ending PROCESS = ofProcessAtStart();

  /// Work that is waited for until it is closed.
  public interface Stay extends AutoCloseable {
    @Override
    void close();
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private volatile boolean came;
  private int staying;

  Ending() {}

  public static Ending ofProcess() {
    return PROCESS;
  }

  private static Ending ofProcessAtStart() {
    var ending = new Ending();
    try {
      Runtime.getRuntime().addShutdownHook(Jobs.named("ending").newThread(ending::come));
    } catch (IllegalStateException _) {
      ending.came = true; // first asked for when the end was here
    }
    return ending;
  }

  /// Whether the process ends.
  @Override
  public boolean isCancelled() {
    return came;
  }

  /// Has the end wait for the caller.
  public Stay stay() {
    lock.lock();
    try {
      staying++;
    } finally {
      lock.unlock();
    }
    return this::leave;
  }

  private void leave() {
    lock.lock();
    try {
      staying--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Tells all who stay and waits for them.
  void come() {
    came = true;
    lock.lock();
    try {
      long nanos = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (staying > 0 && nanos > 0) {
        nanos = left.awaitNanos(nanos);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
