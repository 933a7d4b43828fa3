package app.commonplace.indexing;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Quoted;
import app.commonplace.embedding.server.ServerEmbedder;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Durability;
import app.commonplace.library.Library;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Space;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Embeds what is new in the background, in the process that owns the library, and keeps the vector
/// index in step. It stops when a person pauses it or when it needs one, and says why; what time
/// alone can mend it tries again by itself.
///
/// **Threads.** Thread-safe.
public final class EmbeddingService {
  private static final String KEY = "embed";
  private static final String NAME = "Embedding";

  /// Vectors can be searched this long after they were made.
  private static final long INDEXED_EVERY = TimeUnit.SECONDS.toNanos(5);

  /// How long it waits for what did not say for how long; twice as long each time in a row.
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  private static final int MOST_DOUBLINGS = 7;

  /// How often a busy server is waited for while a person waits for all to be embedded, and how
  /// long at most each time.
  private static final int PATIENCE = 3;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /// A server that said nothing for longer is not waited for once more.
  private static final long LONGEST_SILENCE = TimeUnit.MINUTES.toNanos(2);

  /// Vectors without a text that are removed in one transaction.
  private static final int REMOVED_AT_ONCE = 1_000;

  private final Library library;
  private final Meaning meaning;
  private final Jobs jobs;
  private final Courtesy courtesy;
  private final InstantSource clock;
  private final Function<Duration, Executor> after;
  private final Pace pace = new Pace();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicReference<@Nullable Problem> trouble = new AtomicReference<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile @Nullable Again again;
  private volatile @Nullable Embedder embedder;
  private volatile boolean paused;
  private volatile double perSecond;
  private volatile boolean working;
  private volatile Consumer<CancelSignal> caughtUp = _ -> {};
  private volatile boolean tidy;
  private volatile long cameLast = System.nanoTime();

  /// That it stopped, and tries again by itself.
  ///
  /// @param silence nanoseconds for which nothing had come then
  private record Again(Problem problem, Duration pause, CompletableFuture<?> tried, long silence) {}

  public EmbeddingService(Library library, Meaning meaning, Jobs jobs, Courtesy courtesy) {
    this(library, meaning, jobs, courtesy, new Waiting(InstantSource.system(), jobs::after));
  }

  /// How it waits.
  ///
  /// @param after runs what it is given after a time
  record Waiting(InstantSource clock, Function<Duration, Executor> after) {}

  EmbeddingService(
      Library library, Meaning meaning, Jobs jobs, Courtesy courtesy, Waiting waiting) {
    this.clock = waiting.clock();
    this.after = waiting.after();
    this.library = library;
    this.meaning = meaning;
    this.jobs = jobs;
    this.courtesy = courtesy;
  }

  /// Embeds from now on whatever comes, beginning with what waits already.
  ///
  /// @param caughtUp done each time after something was embedded and nothing waits, on a job thread
  public void follow(Consumer<CancelSignal> caughtUp) {
    this.caughtUp = caughtUp;
    library.onCommit(_ -> start());
    start();
  }

  /// Goes on after a pause or a trouble, or with another source.
  public void resume() {
    paused = false;
    failures.set(0);
    forgive();
    start();
  }

  /// Tries again what it stopped for. A model that changed is asked anew what its vectors are like,
  /// which then go into a space of their own.
  private void forgive() {
    Problem before = trouble.getAndSet(null);
    if (before != null && before.code() == ProblemCode.MODEL_CHANGED) {
      meaning.askAnew();
    }
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
    // what it stopped for is not asked again at once, whatever was committed meanwhile
    while (trouble.get() == null && wanted.getAndSet(false) && !isStopped(job)) {
      try {
        embedded += embedAll(() -> isStopped(job), job);
      } catch (Problem e) {
        if (e.code() != ProblemCode.CANCELLED) {
          stopFor(e);
        }
      }
    }
    if (embedded > 0 && !isStopped(job)) {
      caughtUp.accept(job);
    }
    return embedded;
  }

  private void stopFor(Problem problem) {
    trouble.set(problem);
    if (isPassing(problem.code())) {
      Duration wait = untilItMakesSense();
      var tried = new CompletableFuture<Void>();
      again = new Again(problem, wait, tried, System.nanoTime() - cameLast);
      after
          .apply(wait)
          .execute(() -> {
            retry(problem);
            tried.complete(null);
          });
    }
  }

  /// Goes on, unless a person did meanwhile or it stopped for something else.
  private void retry(Problem problem) {
    if (trouble.compareAndSet(problem, null)) {
      start();
    }
  }

  /// Whether time alone can help. The rest waits for a person: a key, money, another model.
  private static boolean isPassing(ProblemCode code) {
    return isBusy(code) || code == ProblemCode.OFFLINE;
  }

  private static boolean isBusy(ProblemCode code) {
    return code == ProblemCode.RATE_LIMITED || code == ProblemCode.SERVER_BUSY;
  }

  private Duration untilItMakesSense() {
    int before = Math.min(failures.getAndIncrement(), MOST_DOUBLINGS);
    Duration growing = FIRST_WAIT.multipliedBy(1L << before);
    if (embedder instanceof ServerEmbedder server) {
      Duration told = Duration.between(clock.instant(), server.state().notBefore());
      return told.isPositive() ? told : growing;
    }
    return growing;
  }

  /// Embeds all that waits and returns when nothing does any more; joins work that is under way. A
  /// person asks for it, so that what it stopped for before is tried again, and a server that is
  /// busy is waited for, though not for long.
  public void catchUp(Progress progress) {
    failures.set(0);
    boolean changed = false;
    boolean more;
    do {
      forgive();
      wanted.set(true);
      requireGoing();
      again = null;
      Job<Long> job = jobs.start(KEY, NAME, this::work);
      job.onProgress(state -> progress.report(state.done(), state.total(), state.message()));
      job.await();
      Again next = again;
      if (next != null && isWorthWaiting(next)) {
        progress.report(0, -1, "Waiting for the server");
        next.tried().join();
        more = true;
      } else if (!changed && hasChanged()) {
        changed = true;
        more = true;
      } else {
        requireGoing();
        more = wanted.get(); // something came when it was about to end
      }
    } while (more);
  }

  private boolean hasChanged() {
    Problem problem = trouble.get();
    return problem != null && problem.code() == ProblemCode.MODEL_CHANGED;
  }

  private boolean isWorthWaiting(Again next) {
    return isBusy(next.problem().code())
        && failures.get() <= PATIENCE
        && next.silence() <= LONGEST_SILENCE
        && next.pause().compareTo(LONGEST_WAIT) <= 0;
  }

  private void requireGoing() {
    Problem problem = trouble.get();
    if (problem != null) {
      String hint =
          isBusy(problem.code())
              ? "What is done stays done; go on later by: commonplace embed"
              : problem.hint();
      throw new Problem(problem.code(), problem.sentence(), hint, problem.getCause());
    }
    if (paused) {
      throw new Problem(
          ProblemCode.CANCELLED,
          "Embedding is paused.",
          "Let it go on in the settings, or by: commonplace config paused false");
    }
  }

  private boolean isStopped(CancelSignal job) {
    return paused || job.isCancelled();
  }

  /// Embeds all that waits, on the calling thread and its helpers; returns how many texts it was.
  public long embedAll(CancelSignal cancel, Progress progress) {
    embedder = null; // while it is opened, which may ask a server
    cameLast = System.nanoTime();
    perSecond = 0; // another may embed by now
    Meaning.Target target = meaning.target();
    embedder = target.embedder();
    Predicate<Quoted> allowed = target.embedder().sendsAway() ? this::mayLeave : _ -> true;
    var queue = new TextQueue(target.embedder(), jobs::aside, pace::threads, courtesy, allowed);
    var run = new EmbeddingRun(library, target.space(), target.embedder(), queue);
    long began = System.nanoTime();
    working = true;
    try (MeaningWriter writer = target.index().writer().orElse(null)) {
      follow(writer, cancel);
      long indexed = System.nanoTime();
      while (run.some(cancel) > 0) {
        failures.set(0);
        cameLast = System.nanoTime();
        perSecond = queue.done() / seconds(began);
        report(target, progress);
        if (System.nanoTime() - indexed > INDEXED_EVERY) {
          follow(writer, cancel);
          indexed = System.nanoTime();
        }
        cancel.throwIfCancelled();
      }
      if (queue.done() > 0) {
        tidy(target.space(), cancel);
      }
      follow(writer, cancel);
      if (writer != null) {
        writer.settle(cancel);
      }
      return queue.done();
    } finally {
      working = false;
    }
  }

  /// A tag may have come after an entry was cut.
  private boolean mayLeave(Quoted text) {
    return library.read(
        reading -> text.passages().stream().noneMatch(reading.embeddings()::isHeldBack));
  }

  /// Once after a start is enough: what is removed takes its vectors along.
  private void tidy(Space space, CancelSignal cancel) {
    while (!tidy) {
      cancel.throwIfCancelled();
      tidy =
          !library.write(
              Durability.CAN_BE_REDONE,
              writing -> writing.embedding().removeUnused(space.id(), REMOVED_AT_ONCE));
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
        problem == null ? null : (problem.sentence() + " " + problem.hint()).strip());
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
