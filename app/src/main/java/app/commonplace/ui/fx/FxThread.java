package app.commonplace.ui.fx;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX's own thread: started once, and the only one that may touch a scene. Thread-safe.
public final class FxThread {
  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final CompletableFuture<Void> READY = new CompletableFuture<>();

  /// Runs work on the FX thread: at once when already there, else soon.
  public static final Executor EXECUTOR =
      work -> {
        if (Platform.isFxApplicationThread()) {
          work.run();
        } else {
          Platform.runLater(work);
        }
      };

  private FxThread() {}

  /// Starts JavaFX unless it runs already, and returns when it does. It stays up when the last
  /// window closes.
  ///
  /// @throws Problem when this machine cannot draw a window
  public static void start() {
    if (STARTED.compareAndSet(false, true)) {
      try {
        Platform.startup(() -> READY.complete(null));
      } catch (IllegalStateException alreadyRunning) {
        READY.complete(
            null); // a test, or an embedding program, started it; that one serves as well
      } catch (RuntimeException | LinkageError e) {
        READY.completeExceptionally(notDrawn(e)); // all who wait for it are told
      }
      Platform.setImplicitExit(false);
    }
    try {
      READY.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem problem ? problem : e;
    }
  }

  /// JavaFX speaks of its own classes; what a person can do is install or start something.
  private static Problem notDrawn(Throwable e) {
    boolean refused = String.valueOf(e.getMessage()).contains("DISPLAY");
    return refused
        ? new Problem(
            ProblemCode.NO_DISPLAY,
            "The display that DISPLAY names cannot be opened.",
            "Start the program from the desktop, or set DISPLAY to one that is there.",
            e)
        : new Problem(
            ProblemCode.NO_DISPLAY,
            "JavaFX cannot draw a window here.",
            "On Linux it needs the library GTK 3: apt-get install libgtk-3-0",
            e);
  }

  /// Runs work soon, after what is already waiting.
  public static void later(Runnable work) {
    Platform.runLater(work);
  }

  /// Runs work on the FX thread and waits for its answer.
  public static <T> T call(Supplier<T> work) {
    if (Platform.isFxApplicationThread()) {
      return work.get();
    }
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> complete(answer, work));
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }
}
