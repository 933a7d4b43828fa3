package app.commonplace.jobs;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs jobs on background threads of its own. A job whose key is already running is joined, not
/// started twice. Thread-safe.
public final class Jobs implements AutoCloseable {
  /// The work of a job: given itself to report to and to ask for cancel.
  @FunctionalInterface
  public interface Work<T> {
    T run(Job<T> job) throws Exception;
  }

  private final Map<String, Job<?>> running = new ConcurrentHashMap<>();
  private final ExecutorService threads = pool("job");

  /// Starts work, or joins the job of the same key that is running.
  @SuppressWarnings("unchecked") // a key names one kind of work, and so one type of result
  public <T> Job<T> start(String key, String name, Work<T> work) {
    var fresh = new Job<T>(name);
    var existing = (Job<T>) running.putIfAbsent(key, fresh);
    if (existing != null) {
      return existing;
    }
    try {
      threads.execute(() -> run(key, fresh, work));
    } catch (RejectedExecutionException e) {
      // the program is ending, and a window that is still open asks for something
      running.remove(key);
      fresh.result().completeExceptionally(ended(e));
    }
    return fresh;
  }

  /// Runs short work that has no name and nobody waits for long; itself, once the program is
  /// ending.
  public void aside(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      work.run();
    }
  }

  /// Runs short work [#aside] after a pause.
  public Executor after(Duration pause) {
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, this::aside);
  }

  private static Problem ended(RejectedExecutionException e) {
    return new Problem(ProblemCode.CANCELLED, "The program is ending.", "", e);
  }

  @SuppressWarnings(
      "CatchingUnchecked") // the job runner is one of the three edges where everything is caught
  private <T> void run(String key, Job<T> job, Work<T> work) {
    try {
      T value = work.run(job);
      running.remove(key);
      job.result().complete(value);
    } catch (Exception | Error e) {
      running.remove(key);
      job.result().completeExceptionally(Job.problemOf(e));
    }
  }

  /// As many daemon threads as there is work for, kept for a minute. The caller shuts it down.
  public static ExecutorService pool(String name) {
    return Executors.newCachedThreadPool(named(name));
  }

  /// Daemon threads named `commonplace-NAME-N`.
  public static java.util.concurrent.ThreadFactory named(String name) {
    var count = new AtomicInteger();
    return task -> {
      var thread = new Thread(task, "commonplace-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /// Asks every job to stop and waits up to ten seconds for them.
  @Override
  public void close() {
    running.values().forEach(Job::cancel);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
