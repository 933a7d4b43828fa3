package app.commonplace.ui.importing;

import app.commonplace.jobs.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A drop that waits or is being imported. FX thread.
final class RunningDrop {
  private final ImportRow row;
  private final List<Path> paths;
  private final Choice choice;
  private final Gate gate = new Gate();
  private final Pace pace = new Pace();
  private @Nullable Job<Account> job;
  private int readingAt;
  private boolean cancelled;

  RunningDrop(ImportRow row, List<Path> paths, Choice choice) {
    this.row = row;
    this.paths = List.copyOf(paths);
    this.choice = choice;
  }

  ImportRow row() {
    return row;
  }

  List<Path> paths() {
    return paths;
  }

  Choice choice() {
    return choice;
  }

  Gate gate() {
    return gate;
  }

  Pace pace() {
    return pace;
  }

  void job(Job<Account> started) {
    job = started;
    if (cancelled) {
      started.cancel();
    }
  }

  void cancel() {
    cancelled = true;
    if (job != null) {
      job.cancel();
    }
    gate.open();
  }

  /// Takes note of how far it is.
  void progress(Account account, long nanos) {
    row.account(account);
    int at = account.readingAt();
    if (at != readingAt) {
      readingAt = at;
      pace.restart();
    }
    if (at > 0) {
      SourceAccount source = account.sources().get(at - 1);
      long passages = account.tally().passages().inFile();
      pace.mark(nanos, passages, source.share() * source.size());
    }
  }

  /// How long the rest of the source that is being read will take.
  Optional<Duration> remaining() {
    Account account = row.account();
    int at = account.readingAt();
    if (at == 0) {
      return Optional.empty();
    }
    SourceAccount source = account.sources().get(at - 1);
    return pace.remaining((1 - source.share()) * source.size());
  }
}
