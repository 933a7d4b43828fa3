package app.commonplace.jobs;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Long work under way: its name, how far it is, a way to stop it, and its result. Thread-safe;
/// listeners are called on the working thread.
public final class Job<T> implements CancelSignal, Progress {
  /// How far a job is. `ratePerSecond` is measured over the whole run.
  public record State(String name, long done, long total, String message, double ratePerSecond) {}

  private final String name;
  private final long startedNanos = System.nanoTime();
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;
  private volatile State state;

  Job(String name) {
    this.name = name;
    this.state = new State(name, 0, -1, "", 0);
  }

  public String name() {
    return name;
  }

  public State state() {
    return state;
  }

  /// Calls `listener` at every report from now on, on the working thread.
  public void onProgress(Consumer<State> listener) {
    listeners.add(listener);
  }

  /// Completes with the result, or exceptionally with a [Problem].
  public CompletableFuture<T> result() {
    return result;
  }

  public boolean isDone() {
    return result.isDone();
  }

  /// Asks the work to stop at its next item.
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void report(long done, long total, String message) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    state = new State(name, done, total, message, seconds > 0 ? done / seconds : 0);
    for (Consumer<State> listener : listeners) {
      listener.accept(state);
    }
  }

  /// Waits for the result; a failure comes as the [Problem] it is.
  public T await() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw problemOf(e.getCause() == null ? e : e.getCause());
    }
  }

  /// The problem that a failure is, or becomes.
  public static Problem problemOf(Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    String what =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return new Problem(
        ProblemCode.INTERNAL,
        "Something went wrong: " + what,
        "Look in the log for details.",
        failure);
  }
}
