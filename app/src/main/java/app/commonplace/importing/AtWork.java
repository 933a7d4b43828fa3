package app.commonplace.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Whether something that a person asked for is under way in a library, whoever runs it: an import
/// of a second start as well as what is undone or read again in the window. Thread-safe.
public final class AtWork {
  private final List<Runnable> waiting = new ArrayList<>();
  private int running;

  public synchronized boolean is() {
    return running > 0;
  }

  /// Does something once nothing is under way any more; at once where nothing is. On whatever
  /// thread ends the last work.
  public void whenAtRest(Runnable next) {
    synchronized (this) {
      if (running > 0) {
        waiting.add(next);
        return;
      }
    }
    next.run();
  }

  <T> T during(Supplier<T> work) {
    begin();
    try {
      return work.get();
    } finally {
      end().forEach(Runnable::run);
    }
  }

  private synchronized void begin() {
    running++;
  }

  private synchronized List<Runnable> end() {
    running--;
    if (running > 0) {
      return List.of();
    }
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    return due;
  }
}
