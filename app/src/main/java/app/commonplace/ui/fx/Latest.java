package app.commonplace.ui.fx;

import app.commonplace.problems.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Requests of one purpose, such as "the entry to show": an answer that arrives after a newer
/// request was made is dropped. FX thread.
public final class Latest {
  private final FxJobs jobs;
  private long generation;

  Latest(FxJobs jobs) {
    this.jobs = jobs;
  }

  /// Asks for something; what was asked before no longer counts.
  public <T> void ask(Callable<T> work, Consumer<T> then) {
    ask(work, then, jobs.unhandled());
  }

  /// Asks for something and also takes its problem.
  public <T> void ask(Callable<T> work, Consumer<T> then, Consumer<Problem> otherwise) {
    long mine = ++generation;
    jobs.run(work, value -> deliver(mine, then, value), e -> deliver(mine, otherwise, e));
  }

  /// Drops whatever is still under way.
  public void forget() {
    generation++;
  }

  private <T> void deliver(long mine, Consumer<T> receiver, T value) {
    if (mine == generation) {
      receiver.accept(value);
    }
  }
}
