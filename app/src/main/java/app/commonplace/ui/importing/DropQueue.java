package app.commonplace.ui.importing;

import app.commonplace.jobs.Job;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Imports drops one at a time, each as a job; later ones wait. FX thread.
final class DropQueue {
  /// Told how drops go, on the FX thread.
  interface Listener {
    void progress(RunningDrop drop);

    /// @param tagged entries that got the tag of the drop, by import
    void ended(RunningDrop drop, Map<Long, List<EntryId>> tagged);

    /// The drop ended by a fault that belongs to none of its sources.
    void broke(RunningDrop drop, Problem problem);

    /// Nothing waits any more.
    void rests();
  }

  private final ImportTools tools;
  private final String jobName;
  private final Listener listener;
  private final Deque<RunningDrop> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused", false);
  private final ReadOnlyBooleanWrapper stopping =
      new ReadOnlyBooleanWrapper(this, "stopping", false);
  private @Nullable RunningDrop running;

  DropQueue(ImportTools tools, String jobName, Listener listener) {
    this.tools = tools;
    this.jobName = jobName;
    this.listener = listener;
  }

  ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /// Whether what is imported was told to stop, and still ends what it had begun.
  ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  Optional<RunningDrop> running() {
    return Optional.ofNullable(running);
  }

  /// Whether a drop is being imported or waits for its turn.
  boolean isAtWork() {
    return running != null || !waiting.isEmpty();
  }

  /// The drop of this row, while it is the one that is imported.
  Optional<RunningDrop> runningAs(ImportRow row) {
    return running().filter(drop -> drop.row().equals(row));
  }

  void add(RunningDrop drop) {
    waiting.add(drop);
    startNext();
  }

  /// Stops a drop; answers whether it had not begun and is simply gone.
  boolean cancel(ImportRow row) {
    runningAs(row)
        .ifPresent(drop -> {
          stopping.set(true);
          drop.cancel();
          listener.progress(drop);
        });
    return waiting.removeIf(drop -> drop.row().equals(row));
  }

  /// Takes up a drop again that waited for an answer, if it has ended without.
  void goOn(RunningDrop drop) {
    boolean underWay = drop.equals(running) || waiting.contains(drop);
    if (!underWay && drop.canGoOn()) {
      add(drop);
    }
  }

  void pauseOrGoOn() {
    running().ifPresent(this::pauseOrGoOn);
  }

  private void pauseOrGoOn(RunningDrop drop) {
    paused.set(!paused.get());
    drop.pace().restart();
    if (paused.get()) {
      drop.gate().shut();
    } else {
      drop.gate().open();
    }
    listener.progress(drop);
  }

  private void startNext() {
    RunningDrop next = running == null ? waiting.poll() : null;
    if (next != null) {
      running = next;
      paused.set(false);
      stopping.set(false);
      start(next);
    }
  }

  private void start(RunningDrop drop) {
    DropRun run = drop.run(tools.door(), told -> tell(drop, told));
    Job<Account> job = tools.jobs().start("import", jobName, run::run);
    drop.job(job);
    // nobody else waits for its end, which must not overtake what was told before it
    var _ =
        job.result()
            .whenCompleteAsync(
                (_, failure) -> tools.fxThread().execute(() -> end(drop, run.tagged(), failure)),
                tools.jobs()::aside);
  }

  /// On the importing thread.
  private void tell(RunningDrop drop, Account account) {
    tools
        .fxThread()
        .execute(() -> {
          drop.progress(account, tools.clock().millis() * 1_000_000);
          listener.progress(drop);
        });
  }

  private void end(RunningDrop drop, Map<Long, List<EntryId>> tagged, @Nullable Throwable failure) {
    running = null;
    stopping.set(false);
    if (failure == null && drop.canGoOn()) {
      waiting.addFirst(drop); // answered while the rest was read
    } else if (failure == null) {
      listener.ended(drop, tagged);
    } else {
      listener.broke(drop, Job.problemOf(failure));
    }
    startNext();
    if (!isAtWork()) {
      listener.rests();
    }
  }
}
