package app.commonplace.importing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Durability;
import app.commonplace.library.Writing;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writing half of an import: merges batches of what was read, each in one transaction, so that
/// no entry is ever half there, and counts what became of each. One thread.
final class ImportWriting {
  private final ImportPlan plan;
  private final ImportAccount account;
  private final ImportListener listener;
  private final CancelSignal cancel;

  /// @param cancel asked before each entry: a slow disk may take long for a batch, which is taken
  ///   back then
  ImportWriting(
      ImportPlan plan, ImportAccount account, ImportListener listener, CancelSignal cancel) {
    this.cancel = cancel;
    this.plan = plan;
    this.account = account;
    this.listener = listener;
  }

  void write(List<ImportStep> batch) {
    List<ImportStep.Ready> ready = new ArrayList<>();
    List<Long> held = new ArrayList<>();
    for (ImportStep step : batch) {
      switch (step) {
        case ImportStep.Ready entry -> ready.add(entry);
        case ImportStep.Furnish furnish -> furnish(furnish.shelf());
        case ImportStep.Counted counted -> count(counted);
        case ImportStep.Held known -> {
          held.add(known.original());
          count(known.counted());
        }
        case ImportStep.LeftOut _ -> account.countLeftOut();
        case ImportStep.Said said -> account.tell(said.remark());
      }
    }
    if (!plan.isDryRun() && (ready.isEmpty() || !held.isEmpty())) {
      hold(held);
    }
    if (!ready.isEmpty()) {
      writeOrSingleOut(ready);
    }
  }

  private void hold(List<Long> originals) {
    plan.library()
        .write(
            Durability.CAN_BE_REDONE,
            writing -> {
              originals.forEach(raw -> writing.holdings().note(raw, account.origin().run()));
              account.keep(writing, Tally.NONE, List.of(), 0);
              return originals.size();
            });
  }

  private void furnish(Item.Shelf shelf) {
    if (plan.adding() == Merge.Adding.YES && !plan.isDryRun()) {
      plan.library().write(writing -> new Additions(writing, plan.clock().instant()).bring(shelf));
    }
  }

  // ---- what cannot be written

  /// One entry could not be written; the transaction is rolled back.
  private static final class EntryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EntryRefused(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// Writes a batch at once; if one entry cannot be written, each goes alone and only that one is
  /// lost.
  private void writeOrSingleOut(List<ImportStep.Ready> ready) {
    try {
      List<Tally> tallies = merge(ready);
      for (int i = 0; i < ready.size(); i++) {
        count(tallies.get(i), ready.get(i).item());
      }
    } catch (EntryRefused e) {
      for (ImportStep.Ready entry : ready) {
        writeAlone(entry);
      }
    }
  }

  private void writeAlone(ImportStep.Ready entry) {
    try {
      count(merge(List.of(entry)).getFirst(), entry.item());
    } catch (EntryRefused e) {
      if (e.getCause() instanceof IOException) {
        writeWithoutDamagedFiles(entry.item(), entry.before());
      } else {
        countLost(entry.item(), e);
      }
    }
  }

  private void writeWithoutDamagedFiles(Item.Draft item, List<Trial.Passed> before) {
    Item.Draft readable = ReadableFiles.of(item);
    PreparedEntry entry = new Preparer().prepare(readable.draft(), readable.raw());
    try {
      count(merge(List.of(new ImportStep.Ready(entry, readable, before))).getFirst(), readable);
    } catch (EntryRefused e) {
      countLost(item, e);
    }
  }

  private void countLost(Item.Draft item, EntryRefused e) {
    Tally unchanged = FileTally.unchanged(item.draft());
    var lost =
        new Tally(
            Counts.failed(1),
            Counts.failed(unchanged.passages().inFile()),
            Counts.failed(unchanged.attachments().inFile()));
    String reason = "It could not be kept: " + e.getMessage();
    account.count(lost, List.of(Remark.lost(item.place(), reason)), 0);
    listener.entry(Happening.of(plan.archive(), item.draft(), lost, reason));
  }

  // ---- one transaction

  /// A dry run ends every transaction with this.
  private static final class OnlyLooking extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Tally> tallies;

    OnlyLooking(List<Tally> tallies) {
      super(null, null, false, false);
      this.tallies = tallies;
    }
  }

  private List<Tally> merge(List<ImportStep.Ready> ready) {
    try {
      return plan.library().write(Durability.CAN_BE_REDONE, writing -> merge(writing, ready));
    } catch (OnlyLooking looked) {
      return looked.tallies;
    }
  }

  private List<Tally> merge(Writing writing, List<ImportStep.Ready> ready) {
    if (plan.isDryRun()) {
      account.begin(writing);
    }
    Merge merge = Merge.ofExport(writing, account.origin(), plan.adding(), plan.clock().instant());
    var tallies = new ArrayList<Tally>(ready.size());
    for (ImportStep.Ready entry : ready) {
      cancel.throwIfCancelled();
      try {
        bringBefore(merge, entry.before());
        tallies.add(merge.merge(entry.entry()));
      } catch (IOException e) {
        throw new EntryRefused(e);
      } catch (Problem e) {
        if (e.code() == ProblemCode.INTERNAL) {
          throw new EntryRefused(e);
        }
        throw e;
      }
    }
    if (plan.isDryRun()) {
      throw new OnlyLooking(tallies);
    }
    keep(writing, ready, tallies);
    return tallies;
  }

  private void keep(Writing writing, List<ImportStep.Ready> ready, List<Tally> tallies) {
    var remarks = new ArrayList<Remark>();
    int repaired = 0;
    for (int i = 0; i < ready.size(); i++) {
      remarks.addAll(remarks(tallies.get(i), ready.get(i).item()));
      repaired += ready.get(i).item().repaired();
    }
    account.keep(writing, tallies.stream().reduce(Tally.NONE, Tally::plus), remarks, repaired);
  }

  private void bringBefore(Merge merge, List<Trial.Passed> before) throws IOException {
    Trial trial = plan.options().trial();
    if (trial == null) {
      return;
    }
    for (Trial.Passed passed : before) {
      Optional<PreparedEntry> again = trial.recall(passed);
      if (again.isPresent()) {
        merge.recall(again.get(), passed.made());
      }
    }
  }

  // ---- counting

  private void count(ImportStep.Counted counted) {
    account.count(counted.happening().tally(), counted.remarks(), counted.repaired());
    listener.entry(counted.happening());
  }

  private void count(Tally more, Item.Draft item) {
    account.count(more, remarks(more, item), item.repaired());
    listener.entry(Happening.of(plan.archive(), item.draft(), more, ""));
  }

  private static List<Remark> remarks(Tally of, Item.Draft item) {
    if (of.attachments().failed() == 0) {
      return item.remarks();
    }
    var remarks = new ArrayList<>(item.remarks());
    FileTally.lacking(item.draft(), item.place()).ifPresent(remarks::add);
    return remarks;
  }
}
