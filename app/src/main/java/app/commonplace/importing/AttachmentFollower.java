package app.commonplace.importing;

import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Library;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Reads attachments in the background whenever some wait, and rests while an import or a person
/// writes to the library or searches it. Thread-safe.
public final class AttachmentFollower {
  /// The job that reads.
  public static final String KEY = "attachments";

  public static final String NAME = "Reading attachments";

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Library library;
  private final AttachmentReading reading;
  private final Jobs jobs;
  private final Courtesy courtesy;
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
  private volatile long lastChange = System.nanoTime() - QUIET_NANOS;

  public AttachmentFollower(
      Library library, AttachmentReading reading, Jobs jobs, Courtesy courtesy) {
    this.library = library;
    this.reading = reading;
    this.jobs = jobs;
    this.courtesy = courtesy;
  }

  /// Follows from now on, beginning with what waits already.
  public void follow() {
    library.onCommit(_ -> changed());
    start();
  }

  private void changed() {
    if (!Thread.currentThread().equals(worker.get())) {
      lastChange = System.nanoTime();
      start();
    }
  }

  private void start() {
    if (reading.isWaiting()) {
      jobs.start(KEY, NAME, this::run);
    }
  }

  /// What comes when this is just about to end is met by the next change.
  private Long run(Job<Long> job) {
    worker.set(Thread.currentThread());
    try {
      return reading.readAll(() -> rest(job), job, job);
    } finally {
      worker.set(null);
    }
  }

  private void rest(Job<Long> job) {
    while (!job.isCancelled() && System.nanoTime() - lastChange < QUIET_NANOS) {
      LockSupport.parkNanos(STEP_NANOS);
    }
    courtesy.giveWay(job);
  }
}
