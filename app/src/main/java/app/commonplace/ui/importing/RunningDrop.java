package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.jobs.Job;
import app.commonplace.runtime.UnfinishedImport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A drop that waits or is being imported. FX thread.
final class RunningDrop {
  private final ImportRow row;
  private final Wanted wanted;
  private final AtomicReference<Answers> answers;
  private final Gate gate = new Gate();
  private final Pace pace = new Pace();
  private @Nullable DropRun run;
  private @Nullable Job<Account> job;
  private int readingAt;
  private boolean cancelled;

  RunningDrop(ImportRow row, Wanted wanted) {
    this.row = row;
    this.wanted = wanted;
    answers = new AtomicReference<>(wanted.answers());
  }

  ImportRow row() {
    return row;
  }

  /// What reads it, from its first part to its last.
  DropRun run(ImportDoor door, Consumer<Account> listener) {
    if (run == null) {
      ImportDoor through = wanted.rest() ? door.salvaging() : door;
      run = new DropRun(through, wanted, answers::get, gate, row.account(), listener);
    }
    return run;
  }

  /// What the person is still asked about it.
  List<Doubt> doubts() {
    Answers known = answers.get();
    return row.account().doubts().stream()
        .filter(doubt -> known.to(doubt.kind()).isEmpty())
        .toList();
  }

  void answer(Doubt doubt, String format) {
    answers.updateAndGet(known -> known.with(doubt.kind(), format));
  }

  /// What of it was not read to its end, or waits for an answer; empty when nothing is left.
  Optional<UnfinishedImport> unfinished() {
    Account account = row.account();
    List<Path> left =
        account.sources().isEmpty()
            ? wanted.paths()
            : account.sources().stream()
                .filter(source -> !source.phase().isOver() || source.phase() == Phase.ASKING)
                .map(SourceAccount::path)
                .distinct()
                .toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnfinishedImport(left, wanted.tag(), wanted.isChosen()));
  }

  /// Whether it can go on, since everything about one of its archives is said.
  boolean canGoOn() {
    Answers known = answers.get();
    return row.account().sources().stream()
        .filter(source -> source.phase() == Phase.ASKING)
        .anyMatch(source ->
            source.doubts().stream().allMatch(doubt -> known.to(doubt.kind()).isPresent()));
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
