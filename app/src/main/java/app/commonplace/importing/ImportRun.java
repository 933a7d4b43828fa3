package app.commonplace.importing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Ending;
import app.commonplace.jobs.Handover;
import app.commonplace.jobs.Job;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One import of one export: a reading thread parses ([ImportReading]), the calling thread writes
/// in batches ([ImportWriting]), and what became of all is accounted for ([ImportAccount]). Used
/// once. When the process ends meanwhile, it stops and closes its account first.
final class ImportRun {
  private static final long UNDER_WAY = 48L << 20;
  private static final long BATCH_WEIGHT = 12L << 20;
  private static final long BATCH_NANOS = 700_000_000L;
  private static final long FIRST_BATCH_NANOS = 150_000_000L;
  private static final long POLL_MILLIS = 20;

  private final Ending ending = Ending.ofProcess();
  private final ImportPlan plan;
  private final ImportListener listener;
  private final CancelSignal cancel;
  private final ImportReading reading;
  private final ImportAccount account;
  private final ImportWriting writing;

  ImportRun(
      Library library,
      Clock clock,
      Export export,
      ImportOptions options,
      ImportListener listener,
      CancelSignal cancel) {
    this.plan = ImportPlan.of(library, clock, export, options);
    this.listener = listener;
    this.cancel = () -> cancel.isCancelled() || ending.isCancelled();
    reading = new ImportReading(plan, this.cancel);
    account = new ImportAccount(plan);
    writing = new ImportWriting(plan, account, listener, this.cancel);
  }

  Receipt run() {
    try (Ending.Stay _ = ending.stay()) {
      ending.throwIfCancelled();
      return readAndWrite();
    }
  }

  private Receipt readAndWrite() {
    if (!plan.isDryRun()) {
      plan.library().write(account::begin);
    }
    Handover<ImportStep> steps = Handover.start("import-reader", UNDER_WAY, reading::read);
    try {
      consume(steps);
      steps.failure().ifPresent(failure -> fail(Job.problemOf(failure)));
      account.tellIfEmpty();
      return account.finish("done", reading.whole());
    } catch (Problem e) {
      steps.abandon();
      if (e.code() == ProblemCode.CANCELLED) {
        String state = ending.isCancelled() ? Receipt.INTERRUPTED : Receipt.CANCELLED;
        return account.finish(state, reading.whole());
      }
      if (!plan.isDryRun()) {
        account.tell(Remark.lost(plan.archive(), e.sentence()));
        closeFailed();
      }
      throw e;
    } finally {
      steps.abandon();
    }
  }

  /// Where the disk is full there is mostly room for this, since a whole batch was taken back.
  private void closeFailed() {
    try {
      account.finish("failed", reading.whole());
    } catch (Problem _) {
      // why it failed is told anyhow, and the next start notes that it was broken off
      return;
    }
  }

  private static void fail(Problem problem) {
    throw problem;
  }

  private void consume(Handover<ImportStep> steps) {
    var batch = new ArrayList<ImportStep>();
    long batchWeight = 0;
    long since = System.nanoTime();
    long patience = FIRST_BATCH_NANOS;
    while (!steps.hasEnded()) {
      // what waits to be written is read again by the next import
      cancel.throwIfCancelled();
      Optional<ImportStep> step = steps.poll(POLL_MILLIS);
      if (step.isPresent()) {
        batch.add(step.get());
        batchWeight += step.get().weight();
      }
      boolean full = batchWeight >= BATCH_WEIGHT || System.nanoTime() - since > patience;
      if (full && !batch.isEmpty()) {
        write(batch);
        batch.clear();
        batchWeight = 0;
        since = System.nanoTime();
        patience = BATCH_NANOS;
      }
    }
    cancel.throwIfCancelled();
    write(batch);
  }

  private void write(List<ImportStep> batch) {
    writing.write(batch);
    listener.progress(account.receipt(Receipt.RUNNING), reading.bytesRead(), plan.export().size());
  }
}
