package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.library.Imports;
import app.commonplace.library.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account of one import: its line in the log of imports, what was counted so far, and the
/// receipt that is made of both. One thread.
final class ImportAccount {
  /// Problems that are kept with every batch. All are, with the last one.
  private static final int KEPT_ON_THE_WAY = 500;

  private final ImportPlan plan;
  private final long startedNanos = System.nanoTime();
  private final List<Remark> problems = new ArrayList<>();
  private Tally tally = Tally.NONE;
  private int repaired;
  private int leftOut;
  private long archiveId;
  private long runId;
  private final @Nullable Instant made;

  ImportAccount(ImportPlan plan) {
    this.plan = plan;
    this.made = RollCall.packed(plan.export(), plan.clock().instant()).orElse(null);
  }

  /// Opens it in the log, within a transaction.
  long begin(Writing writing) {
    Archive archive = plan.export().archive();
    Format format = plan.export().format();
    Instant now = plan.clock().instant();
    archiveId =
        writing
            .importLog()
            .archive(archive.sha256(), archive.name(), archive.path(), archive.size(), now);
    runId =
        writing
            .importLog()
            .begin(archiveId, format.name(), format.provider(), !plan.options().follows(), now);
    return runId;
  }

  /// Where originals are noted as coming from.
  Merge.Origin origin() {
    return new Merge.Origin(archiveId, runId, plan.export().format().name(), made, plan.again());
  }

  // ---- counting

  void count(Tally more, List<Remark> remarks, int repairs) {
    tally = tally.plus(more);
    problems.addAll(remarks);
    repaired += repairs;
  }

  void countLeftOut() {
    leftOut++;
  }

  void tell(Remark remark) {
    problems.add(remark);
  }

  /// An export that was read to its end and holds nothing is not passed over in silence.
  void tellIfEmpty() {
    boolean nothing = tally.equals(Tally.NONE) && leftOut == 0;
    if (nothing && problems.stream().allMatch(problem -> problem.loss() == Loss.NOTE)) {
      tell(Remark.note(plan.archive(), "It was read to its end: there is nothing in it."));
    }
  }

  // ---- the receipt

  /// Keeps within the transaction of a batch what is counted once it is safe, so that an import
  /// that is killed leaves a receipt of what it brought.
  ///
  /// @param more what the batch itself adds
  void keep(Writing writing, Tally more, List<Remark> remarks, int repairs) {
    var told = new ArrayList<>(problems.subList(0, Math.min(KEPT_ON_THE_WAY, problems.size())));
    told.addAll(remarks.subList(0, Math.min(KEPT_ON_THE_WAY - told.size(), remarks.size())));
    int rest = problems.size() + remarks.size() - told.size();
    if (rest > 0) {
      String reason = "More of this kind was met by then (%,d): importing it again tells of all.";
      told.add(Remark.note(plan.archive(), reason.formatted(rest)));
    }
    Receipt soFar = receipt(Receipt.RUNNING, tally.plus(more), told, repaired + repairs);
    writing.importLog().soFar(runId, ReceiptJson.write(soFar).toString());
  }

  Receipt receipt(String state) {
    return receipt(state, tally, problems, repaired);
  }

  private Receipt receipt(String state, Tally counted, List<Remark> told, int repairs) {
    Export export = plan.export();
    Archive archive = export.archive();
    return new Receipt(
        plan.isDryRun() ? 0 : runId,
        archive.path().toString(),
        archive.size(),
        export.format().name(),
        export.format().provider(),
        archive.sha256(),
        state,
        export.recognisedBy(),
        counted,
        leftOut,
        told,
        repairs,
        (System.nanoTime() - startedNanos) / 1e9);
  }

  /// Closes it in the log; a dry run leaves none there.
  ///
  /// @param whole what the export claims to be the whole of
  Receipt finish(String state, RollCall whole) {
    Receipt receipt = receipt(plan.isDryRun() ? "dry" : state);
    if (!plan.isDryRun()) {
      plan.library()
          .write(writing -> {
            Instant now = plan.clock().instant();
            writing.importLog().finish(runId, state, ReceiptJson.write(receipt).toString(), now);
            if (state.equals("done")) {
              remember(whole, writing);
            }
            writing.wholeExports().mark();
            if (tally.changedAnything()) {
              // an import that changed nothing says so in its receipt and writes nowhere else
              writing.importLog().problems(runId, logged(receipt));
            }
            return runId;
          });
    }
    return receipt;
  }

  /// An export of a whole account shows what is gone there, but only if all of it was read.
  private void remember(RollCall whole, Writing writing) {
    if (plan.options().salvage() || problems.stream().anyMatch(it -> it.loss() == Loss.LOST)) {
      return;
    }
    String format = plan.export().format().name();
    whole
        .claim()
        .ifPresent(
            claim -> writing.wholeExports().remember(archiveId, format, claim, whole.held()));
  }

  private static List<Imports.LoggedProblem> logged(Receipt receipt) {
    return receipt.problems().stream().map(ImportAccount::logged).toList();
  }

  static Imports.LoggedProblem logged(Remark problem) {
    return new Imports.LoggedProblem(problem.loss().word(), problem.place(), problem.reason());
  }
}
