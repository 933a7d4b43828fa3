package app.commonplace.ui.fx;

import app.commonplace.jobs.Jobs;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// Where work runs that must not keep the FX thread.
@FunctionalInterface
public interface Background {
  /// Runs the work; the future ends with its answer, or with a Problem.
  <T> CompletableFuture<T> start(Callable<T> work);

  /// Threads of the job runner.
  static Background of(Jobs jobs) {
    return new Background() {
      @Override
      public <T> CompletableFuture<T> start(Callable<T> work) {
        // of all screens together: work under a key that runs already would be joined, not begun
        String key = "screen-" + Keys.COUNT.incrementAndGet();
        return jobs.<T>start(key, key, _ -> work.call()).result();
      }
    };
  }

  /// What jobs are told apart by.
  final class Keys {
    private static final AtomicLong COUNT = new AtomicLong();

    private Keys() {}
  }
}
