package app.commonplace.ui.fx;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Calls the engine away from the FX thread and brings the answers back to it. Ask on the FX
/// thread; answers arrive there.
public final class FxJobs {
  private final Background background;
  private final Executor fxThread;
  private final Consumer<Problem> unhandled;
  private final AtomicInteger pending = new AtomicInteger();
  private final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();

  /// @param fxThread where answers are delivered
  /// @param unhandled told of problems that no caller wanted to show in its own place
  public FxJobs(Background background, Executor fxThread, Consumer<Problem> unhandled) {
    this.background = background;
    this.fxThread = fxThread;
    this.unhandled = unhandled;
  }

  /// Runs work and hands its answer over; a problem goes to the common place.
  public <T> void run(Callable<T> work, Consumer<T> then) {
    run(work, then, unhandled);
  }

  /// Runs work that answers nothing, then goes on; a problem goes to the common place.
  public void act(Runnable work, Runnable then) {
    run(
        () -> {
          work.run();
          return true;
        },
        _ -> then.run());
  }

  /// Runs work and hands over its answer or its problem.
  public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Problem> otherwise) {
    pending.incrementAndGet();
    // the future is of no more use: both of its ends are handled here
    var _ =
        background
            .start(work)
            .whenComplete((value, failure) ->
                fxThread.execute(() -> deliver(value, failure, then, otherwise)));
  }

  private <T> void deliver(
      T value, @Nullable Throwable failure, Consumer<T> then, Consumer<Problem> otherwise) {
    pending.decrementAndGet();
    if (failure == null) {
      then.accept(value);
    } else {
      otherwise.accept(problemOf(failure));
    }
    tellWaiting();
  }

  /// A lane of requests in which only the newest answer counts.
  public Latest latest() {
    return new Latest(this);
  }

  /// Whether every answer has been delivered.
  public boolean isIdle() {
    return pending.get() == 0;
  }

  /// Ends when every answer that is awaited now has been delivered, and those that their delivery
  /// asked for.
  public CompletableFuture<Boolean> whenIdle() {
    var idle = new CompletableFuture<Boolean>();
    fxThread.execute(() -> {
      if (isIdle()) {
        idle.complete(true);
      } else {
        waiting.add(idle);
      }
    });
    return idle;
  }

  private void tellWaiting() {
    if (isIdle()) {
      waiting.forEach(idle -> idle.complete(true));
      waiting.clear();
    }
  }

  Consumer<Problem> unhandled() {
    return unhandled;
  }

  private static Problem problemOf(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof Problem problem) {
      return problem;
    }
    return new Problem(
        ProblemCode.INTERNAL,
        "Something went wrong: " + cause,
        "Look in the log for details.",
        cause);
  }
}
