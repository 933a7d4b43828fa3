package app.commonplace.indexing;

import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Embeds what is new in the background, in the process that owns the library, and keeps the vector
/// index in step. It stops when a person pauses it or when it needs one, and says why.
///
/// **Threads.** Thread-safe.
public final class EmbeddingService {
  private static final String KEY = "embed";
  private static final String NAME = "Embedding";

  /// Vectors can be searched this long after they were made.
  private static final long INDEXED_EVERY = TimeUnit.SECONDS.toNanos(5);

  private final Library library;
  private final Meaning meaning;
  private final Jobs jobs;
  private final Courtesy courtesy;
  private final Pace pace = new Pace();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicReference<@Nullable Problem> trouble = new AtomicReference<>();
  private volatile boolean paused;
  private volatile double perSecond;
  private volatile boolean working;

  public EmbeddingService(Library library, Meaning meaning, Jobs jobs, Courtesy courtesy) {
    this.library = library;
    this.meaning = meaning;
    this.jobs = jobs;
    this.courtesy = courtesy;
  }

  /// Embeds from now on whatever comes, beginning with what waits already.
  public void follow() {
    library.onCommit(_ -> start());
    start();
  }

  /// Goes on after a pause or a trouble, or with another source.
  public void resume() {
    paused = false;
    trouble.set(null);
    start();
  }

  /// Stops before the next text.
  public void pause() {
    paused = true;
  }

  private void start() {
    wanted.set(true);
    if (!paused && trouble.get() == null) {
      jobs.start(KEY, NAME, this::work);
    }
  }

  private Long work(Job<Long> job) {
    long embedded = 0;
    while (wanted.getAndSet(false) && !isStopped(job)) {
      try {
        embedded += embedAll(() -> isStopped(job), job);
      } catch (Problem e) {
        if (e.code() != ProblemCode.CANCELLED) {
          trouble.set(e);
        }
      }
    }
    return embedded;
  }

  private boolean isStopped(CancelSignal job) {
    return paused || job.isCancelled();
  }

  /// Embeds all that waits, on the calling thread and its helpers; returns how many texts it was.
  public long embedAll(CancelSignal cancel, Progress progress) {
    Meaning.Target target = meaning.target();
    var queue = new TextQueue(target.embedder(), jobs::aside, pace::threads, courtesy);
    var run = new EmbeddingRun(library, target.space(), target.embedder(), queue);
    long began = System.nanoTime();
    working = true;
    try (MeaningWriter writer = target.index().writer(target.chunker()).orElse(null)) {
      follow(writer, cancel);
      long indexed = System.nanoTime();
      while (run.some(cancel) > 0) {
        perSecond = queue.done() / seconds(began);
        report(target, progress);
        if (System.nanoTime() - indexed > INDEXED_EVERY) {
          follow(writer, cancel);
          indexed = System.nanoTime();
        }
        cancel.throwIfCancelled();
      }
      follow(writer, cancel);
      if (writer != null && queue.done() > 0) {
        writer.settle(cancel);
      }
      return queue.done();
    } finally {
      working = false;
      perSecond = 0;
    }
  }

  private static void follow(@Nullable MeaningWriter writer, CancelSignal cancel) {
    if (writer != null) {
      writer.follow(cancel, Progress.NONE);
    }
  }

  private static double seconds(long began) {
    return Math.max(1e-3, (System.nanoTime() - began) / 1e9);
  }

  private void report(Meaning.Target target, Progress progress) {
    Reach reach = library.read(reading -> reading.spaces().reach(target.space().id()));
    progress.report(reach.covered(), reach.passages(), "Embedding");
  }

  public MeaningStatus status() {
    var source = meaning.chosen();
    Problem problem = trouble.get();
    return new MeaningStatus(
        state(problem),
        source.provider() + " " + source.model(),
        meaning.answering().map(answering -> answering.space().recipe()).orElse(null),
        meaning.reach(source),
        source.sendsAway() ? library.read(reading -> reading.embeddings().heldBack()) : 0,
        perSecond,
        problem == null ? null : problem.sentence());
  }

  private State state(@Nullable Problem problem) {
    if (problem != null) {
      return State.TROUBLE;
    }
    if (paused) {
      return State.PAUSED;
    }
    return working ? State.WORKING : State.UP_TO_DATE;
  }
}
