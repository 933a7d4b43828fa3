package app.commonplace.twins;

import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Library;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks for duplicates in the background after the library has changed, and never while an import
/// runs: half of a conversation is no twin. Thread-safe.
public final class Watch {
  private static final String KEY = "duplicates";
  private static final Duration REST = Duration.ofSeconds(3);

  private final Library library;
  private final Detector detector;
  private final Jobs jobs;
  private final Executor later;
  private final AtomicBoolean awaited = new AtomicBoolean();

  public Watch(Library library, Detector detector, Jobs jobs) {
    this.library = library;
    this.detector = detector;
    this.jobs = jobs;
    later = jobs.after(REST);
  }

  /// Follows from now on, beginning with what was not looked at yet.
  public void follow() {
    library.onCommit(_ -> await());
    await();
  }

  private void await() {
    if (!awaited.getAndSet(true)) {
      later.execute(this::look);
    }
  }

  private void look() {
    awaited.set(false);
    if (library.<Boolean>read(reading -> reading.imports().isAnyRunning())) {
      await();
    } else if (library.<Boolean>read(reading -> reading.duplicates().isOutdated(Marks.POLICY))) {
      jobs.start(KEY, "Looking for duplicates", this::find);
    }
  }

  /// What is committed meanwhile is looked at in its turn.
  private Detector.Found find(Job<Detector.Found> job) {
    return detector.find(job, job);
  }
}
