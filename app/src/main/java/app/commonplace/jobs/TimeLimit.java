package app.commonplace.jobs;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets work on a file that may be made to never end run only so long. Thread-safe.
public final class TimeLimit {
  private TimeLimit() {}

  /// Runs work on a thread of its own and waits for it. When the time is over, or the caller is
  /// interrupted, the thread is interrupted and left to itself; it is a daemon.
  ///
  /// @throws TimeoutException when the time was not enough
  /// @throws ExecutionException with what the work threw
  public static <T> T within(Duration limit, String name, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    var task = new FutureTask<>(work);
    Jobs.named(name).newThread(task).start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
