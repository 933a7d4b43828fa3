package app.commonplace.indexing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Library;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Brings the derived index up to date in the background whenever the library changed. Changes that
/// come close together are written together. Thread-safe.
public final class IndexFollower {
  private static final String KEY = "index";
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Library library;
  private final DerivedIndex index;
  private final Jobs jobs;
  private final Consumer<CancelSignal> caughtUp;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile long lastChange = System.nanoTime() - QUIET_NANOS;

  /// @param caughtUp done each time after the index was brought up to date, on the same thread
  public IndexFollower(
      Library library, DerivedIndex index, Jobs jobs, Consumer<CancelSignal> caughtUp) {
    this.caughtUp = caughtUp;
    this.library = library;
    this.index = index;
    this.jobs = jobs;
  }

  /// Follows from now on, beginning with what is missing already.
  public void follow() {
    library.onCommit(_ -> {
      lastChange = System.nanoTime();
      update();
    });
    index.onBehind(this::update);
    update();
  }

  private void update() {
    wanted.set(true);
    jobs.start(KEY, "Preparing search", this::run);
  }

  /// A change that comes when this is just about to end is met by the next search that finds the
  /// index behind.
  private Long run(Job<Long> job) {
    while (wanted.getAndSet(false) && !job.isCancelled()) {
      waitForQuiet(job);
      index.update(job, job);
      caughtUp.accept(job);
    }
    return library.commitCounter();
  }

  private void waitForQuiet(Job<Long> job) {
    long began = System.nanoTime();
    while (!job.isCancelled()
        && System.nanoTime() - lastChange < QUIET_NANOS
        && System.nanoTime() - began < LONGEST_WAIT_NANOS) {
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
