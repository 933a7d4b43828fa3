package app.commonplace.ui.importing;

import app.commonplace.jobs.CancelSignal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Holds a working thread while a person wants a pause. Thread-safe.
final class Gate {
  private static final long ASK_MILLIS = 100;

  private final Lock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean shut;

  void shut() {
    set(true);
  }

  void open() {
    set(false);
  }

  private void set(boolean changed) {
    lock.lock();
    try {
      shut = changed;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns when the gate is open, or the work is to stop.
  void pass(CancelSignal cancel) {
    lock.lock();
    try {
      while (shut && !cancel.isCancelled()) {
        // a cancel does not come through here, so it is asked for now and then
        boolean _ = opened.await(ASK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
