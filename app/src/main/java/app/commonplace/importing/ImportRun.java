package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Handover;
import app.commonplace.jobs.Job;
import app.commonplace.library.ContentHash;
import app.commonplace.library.Durability;
import app.commonplace.library.EntryState;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// One import of one export: a reading thread parses, fingerprints and tokenises, the calling
/// thread writes in batches. Each batch is one transaction, so no entry is ever half there. Used
/// once.
final class ImportRun {
  private static final long UNDER_WAY = 48L << 20;
  private static final long BATCH_WEIGHT = 12L << 20;
  private static final long BATCH_NANOS = 700_000_000L;
  private static final long FIRST_BATCH_NANOS = 150_000_000L;
  private static final long POLL_MILLIS = 20;

  /// What the reading thread hands over.
  private sealed interface Step {
    /// An entry that has to be merged.
    ///
    /// @param before what a dry run has to bring first, since an import would have written it
    record Ready(PreparedEntry entry, Item.Draft item, List<Trial.Passed> before) implements Step {}

    /// What a person made of the whole library, for those that follow.
    record Furnish(Item.Shelf shelf) implements Step {}

    /// An entry that is only counted: known as it stands, or with nothing to merge.
    record Counted(Happening happening, List<Remark> remarks, int repaired) implements Step {}

    /// An entry that nobody asked for.
    record LeftOut() implements Step {}

    /// Something about the archive itself.
    record Said(Remark remark) implements Step {}
  }

  private final Library library;
  private final Clock clock;
  private final Export export;
  private final ImportOptions options;
  private final ImportListener listener;
  private final CancelSignal cancel;
  private final long startedNanos = System.nanoTime();
  private final AtomicLong bytesRead = new AtomicLong();
  private final List<Remark> problems = new ArrayList<>();
  private final RollCall whole;
  private Tally tally = Tally.NONE;
  private int repaired;
  private int leftOut;
  private Merge.Adding adding = Merge.Adding.NO;
  private long archiveId;
  private long runId;

  ImportRun(
      Library library,
      Clock clock,
      Export export,
      ImportOptions options,
      ImportListener listener,
      CancelSignal cancel) {
    this.library = library;
    this.clock = clock;
    this.export = export;
    this.options = options;
    this.listener = listener;
    this.cancel = cancel;
    this.whole = new RollCall(export, clock.instant());
  }

  Receipt run() {
    adding = adding();
    if (!options.isDryRun()) {
      library.write(this::begin);
    }
    Handover<Step> steps = Handover.start("import-reader", UNDER_WAY, to -> export.read(sink(to)));
    try {
      consume(steps);
      steps.failure().ifPresent(failure -> fail(Job.problemOf(failure)));
      return finish("done");
    } catch (Problem e) {
      steps.abandon();
      if (e.code() == ProblemCode.CANCELLED) {
        return finish("cancelled");
      }
      if (!options.isDryRun() && e.code() != ProblemCode.DISK_FULL) {
        problems.add(Remark.lost(export.archive().name(), e.sentence()));
        finish("failed");
      }
      throw e;
    } finally {
      steps.abandon();
    }
  }

  private Merge.Adding adding() {
    String sha256 = export.archive().sha256();
    OptionalLong left = library.read(reading -> reading.imports().leftOut(sha256));
    if (left.isEmpty()) {
      return Merge.Adding.YES;
    }
    return left.getAsLong() > 0 ? Merge.Adding.TO_THE_REST : Merge.Adding.NO;
  }

  private static void fail(Problem problem) {
    throw problem;
  }

  private long begin(Writing writing) {
    Archive archive = export.archive();
    Instant now = clock.instant();
    archiveId =
        writing
            .importLog()
            .archive(archive.sha256(), archive.name(), archive.path(), archive.size(), now);
    runId =
        writing
            .importLog()
            .begin(archiveId, export.format().name(), export.format().provider(), now);
    return runId;
  }

  // ---- the reading thread

  private ItemSink sink(Handover<Step> to) {
    var preparer = new Preparer();
    return new ItemSink() {
      @Override
      public void accept(Item item) {
        cancel.throwIfCancelled();
        whole.note(item);
        Step step = step(preparer, item);
        try {
          to.put(step, weight(step));
        } catch (InterruptedException e) {
          throw new Problem(ProblemCode.CANCELLED, "Stopped before the end.", "", e);
        }
      }

      @Override
      public void stopIfCancelled() {
        cancel.throwIfCancelled();
      }

      @Override
      public void position(long bytes) {
        cancel.throwIfCancelled();
        bytesRead.set(bytes);
      }
    };
  }

  private Step step(Preparer preparer, Item item) {
    return switch (item) {
      case Item.Draft draft -> step(preparer, draft);
      case Item.Empty empty -> step(empty);
      case Item.Failed failed -> step(failed);
      case Item.Shelf shelf -> new Step.Furnish(shelf);
      case Item.Aside aside -> new Step.Said(aside.remark());
    };
  }

  private Step step(Item.Empty empty) {
    var name = new EntryName(export.format().provider(), "", empty.externalId());
    return options.selection().takes(name)
        ? new Step.Counted(Happening.of(archive(), name, empty), List.of(), 0)
        : new Step.LeftOut();
  }

  private Step step(Item.Failed failed) {
    var happening = Happening.of(archive(), export.format().provider(), failed);
    var remark = Remark.lost(failed.place(), failed.reason());
    return new Step.Counted(happening, List.of(remark), 0);
  }

  private String archive() {
    return export.archive().name();
  }

  private Step step(Preparer preparer, Item.Draft item) {
    EntryDraft draft = item.draft();
    if (!options.selection().takes(EntryName.of(draft))) {
      return new Step.LeftOut();
    }
    Prints prints = Prints.of(draft);
    Trial trial = options.trial();
    List<Trial.Passed> before = trial == null ? List.of() : trial.before(draft);
    boolean adds = adding != Merge.Adding.NO && draft.isPersonal();
    if (!adds
        && (isKnown(draft, prints.entry()) || Trial.isRepeated(before, draft, prints.entry()))) {
      var known = Happening.of(archive(), draft, FileTally.unchanged(draft), "");
      return new Step.Counted(known, item.remarks(), item.repaired());
    }
    PreparedEntry prepared = preparer.prepare(draft, prints, item.raw());
    if (trial != null) {
      trial.note(export.format(), item, prepared);
    }
    return new Step.Ready(prepared, item, before);
  }

  /// The quick way out for the usual case of an archive that was imported before.
  private boolean isKnown(EntryDraft draft, ContentHash hash) {
    Optional<EntryState> state =
        library.read(reading ->
            reading.entries().state(draft.provider(), draft.account(), draft.externalId()));
    return state
        .filter(known -> known.contentHash().equals(hash))
        .filter(known -> !known.missingFiles() || !bringsBytes(draft))
        .isPresent();
  }

  private static boolean bringsBytes(EntryDraft draft) {
    return draft.passages().stream()
        .flatMap(passage -> passage.parts().stream())
        .map(PartDraft::bytes)
        .anyMatch(java.util.Objects::nonNull);
  }

  private static long weight(Step step) {
    // the draft's strings, its tokens and the packed original: about three times the JSON
    return step instanceof Step.Ready ready ? 3L * ready.entry().rawSize() + 1024 : 64;
  }

  // ---- the writing thread

  private void consume(Handover<Step> steps) {
    var batch = new ArrayList<Step>();
    long batchWeight = 0;
    long since = System.nanoTime();
    long patience = FIRST_BATCH_NANOS;
    while (!steps.hasEnded()) {
      // what waits to be written is read again by the next import
      cancel.throwIfCancelled();
      Optional<Step> step = steps.poll(POLL_MILLIS);
      if (step.isPresent()) {
        batch.add(step.get());
        batchWeight += weight(step.get());
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

  private void write(List<Step> batch) {
    List<Step.Ready> ready = new ArrayList<>();
    for (Step step : batch) {
      switch (step) {
        case Step.Ready entry -> ready.add(entry);
        case Step.Furnish furnish -> furnish(furnish.shelf());
        case Step.Counted counted -> count(counted);
        case Step.LeftOut _ -> leftOut++;
        case Step.Said said -> problems.add(said.remark());
      }
    }
    if (!ready.isEmpty()) {
      writeOrSingleOut(ready);
    }
    listener.progress(receipt("running"), bytesRead.get(), export.size());
  }

  private void furnish(Item.Shelf shelf) {
    if (adding == Merge.Adding.YES && !options.isDryRun()) {
      library.write(writing -> new Additions(writing, clock.instant()).bring(shelf));
    }
  }

  /// Writes a batch at once; if one entry cannot be written, each goes alone and only that one is
  /// lost.
  private void writeOrSingleOut(List<Step.Ready> ready) {
    try {
      List<Tally> tallies = merge(ready);
      for (int i = 0; i < ready.size(); i++) {
        count(tallies.get(i), ready.get(i).item());
      }
    } catch (EntryRefused e) {
      for (Step.Ready entry : ready) {
        writeAlone(entry);
      }
    }
  }

  private void writeAlone(Step.Ready entry) {
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
      count(merge(List.of(new Step.Ready(entry, readable, before))).getFirst(), readable);
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
    count(lost, List.of(Remark.lost(item.place(), reason)), 0);
    listener.entry(Happening.of(archive(), item.draft(), lost, reason));
  }

  /// One entry could not be written; the transaction is rolled back.
  private static final class EntryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EntryRefused(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// A dry run ends every transaction with this.
  private static final class OnlyLooking extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Tally> tallies;

    OnlyLooking(List<Tally> tallies) {
      super(null, null, false, false);
      this.tallies = tallies;
    }
  }

  private List<Tally> merge(List<Step.Ready> ready) {
    try {
      return library.write(Durability.CAN_BE_REDONE, writing -> merge(writing, ready));
    } catch (OnlyLooking looked) {
      return looked.tallies;
    }
  }

  private List<Tally> merge(Writing writing, List<Step.Ready> ready) {
    if (options.isDryRun()) {
      begin(writing);
    }
    var origin = new Merge.Origin(archiveId, runId, export.format().name());
    Merge merge = Merge.ofExport(writing, origin, adding, clock.instant());
    var tallies = new ArrayList<Tally>(ready.size());
    for (Step.Ready entry : ready) {
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
    if (options.isDryRun()) {
      throw new OnlyLooking(tallies);
    }
    return tallies;
  }

  private void bringBefore(Merge merge, List<Trial.Passed> before) throws IOException {
    Trial trial = options.trial();
    if (trial == null) {
      return;
    }
    for (Trial.Passed passed : before) {
      Optional<PreparedEntry> again = trial.recall(passed);
      if (again.isPresent()) {
        merge.merge(again.get());
      }
    }
  }

  private void count(Step.Counted counted) {
    count(counted.happening().tally(), counted.remarks(), counted.repaired());
    listener.entry(counted.happening());
  }

  private void count(Tally more, Item.Draft item) {
    count(more, item.remarks(), item.repaired());
    listener.entry(Happening.of(archive(), item.draft(), more, ""));
    if (more.attachments().failed() > 0) {
      FileTally.lacking(item.draft(), item.place()).ifPresent(problems::add);
    }
  }

  private void count(Tally more, List<Remark> remarks, int repairs) {
    tally = tally.plus(more);
    problems.addAll(remarks);
    repaired += repairs;
  }

  // ---- the receipt

  private Receipt receipt(String state) {
    Archive archive = export.archive();
    return new Receipt(
        options.isDryRun() ? 0 : runId,
        archive.path().toString(),
        archive.size(),
        export.format().name(),
        export.format().provider(),
        archive.sha256(),
        state,
        export.recognisedBy(),
        tally,
        leftOut,
        problems,
        repaired,
        (System.nanoTime() - startedNanos) / 1e9);
  }

  private Receipt finish(String state) {
    Receipt receipt = receipt(options.isDryRun() ? "dry" : state);
    if (!options.isDryRun()) {
      library.write(writing -> {
        writing
            .importLog()
            .finish(runId, state, ReceiptJson.write(receipt).toString(), clock.instant());
        if (state.equals("done")) {
          remember(writing);
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
  private void remember(Writing writing) {
    if (options.salvage() || problems.stream().anyMatch(it -> it.loss() == Loss.LOST)) {
      return;
    }
    whole
        .claim()
        .ifPresent(claim ->
            writing
                .wholeExports()
                .remember(archiveId, export.format().name(), claim, whole.held()));
  }

  private static List<Imports.LoggedProblem> logged(Receipt receipt) {
    return receipt.problems().stream().map(ImportRun::logged).toList();
  }

  static Imports.LoggedProblem logged(Remark problem) {
    return new Imports.LoggedProblem(problem.loss().word(), problem.place(), problem.reason());
  }
}
