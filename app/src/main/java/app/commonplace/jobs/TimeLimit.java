package app.commonplace.jobs;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets work on a file that may be made to never end run only so long. Thread-safe.
public final class TimeLimit {
  private static final long POLL_MILLIS = 100;

  private TimeLimit() {}

  /// Runs work on a thread of its own and waits for it. When the time is over, or the caller is
  /// interrupted, the thread is interrupted and left to itself; it is a daemon.
  ///
  /// @param whileWaiting asked now and then; what it throws ends the waiting as well
  /// @throws TimeoutException when the time was not enough
  /// @throws ExecutionException with what the work threw
  public static <T> T within(Duration limit, String name, Runnable whileWaiting, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    var task = new FutureTask<>(work);
    Jobs.named(name).newThread(task).start();
    long until = System.nanoTime() + limit.toNanos();
    try {
      while (!task.isDone() && System.nanoTime() < until) {
        whileWaiting.run();
        waitABit(task);
      }
      return task.get(0, TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }

  private static void waitABit(FutureTask<?> task) throws InterruptedException, ExecutionException {
    try {
      task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // not done yet
      return;
    }
  }
}
