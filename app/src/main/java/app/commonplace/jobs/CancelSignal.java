package app.commonplace.jobs;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;

/// Asked once per item by long work. Thread-safe.
@FunctionalInterface
public interface CancelSignal {
  boolean isCancelled();

  /// Never cancelled.
  CancelSignal NEVER = () -> false;

  /// Stops the work here if the person asked for it.
  default void throwIfCancelled() {
    if (isCancelled()) {
      throw new Problem(
          ProblemCode.CANCELLED,
          "Stopped before the end.",
          "What was done is kept; run it again to go on.");
    }
  }
}
