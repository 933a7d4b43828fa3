package app.commonplace.search;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Does one half of a search on another thread while this one does the other.
///
/// @param threads where the first half is done; when none is free by the time the second is done,
///   it is done here
record Beside(Executor threads) {
  <A, B, R> R both(Supplier<A> aside, Supplier<B> here, BiFunction<A, B, R> together) {
    var first = new FutureTask<>(aside::get);
    threads.execute(first);
    B second = here.get();
    first.run(); // nothing, when it has begun
    return together.apply(result(first), second);
  }

  private static <A> A result(FutureTask<A> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // it is short; whoever interrupts is heard afterwards
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw new IllegalStateException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
