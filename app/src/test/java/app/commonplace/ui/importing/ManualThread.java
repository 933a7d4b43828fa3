package app.commonplace.ui.importing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the FX thread in tests without a window: what others want done there is done by the
/// test, while it waits for something to become true.
final class ManualThread implements Executor {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    work.add(task);
  }

  void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      next().run();
    }
  }

  private Runnable next() {
    try {
      Runnable task = work.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("Nothing happened for " + PATIENCE_SECONDS + " seconds");
      }
      return task;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
