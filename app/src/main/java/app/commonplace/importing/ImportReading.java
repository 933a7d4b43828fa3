package app.commonplace.importing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Handover;
import app.commonplace.library.ContentHash;
import app.commonplace.library.EntryState;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The reading half of an import: parses, fingerprints and tokenises what an export holds, and
/// hands it over. Reads on one thread; how far it has come may be asked from any.
final class ImportReading {
  private final ImportPlan plan;
  private final CancelSignal cancel;
  private final RollCall whole;
  private final @Nullable Instant made;
  private final Preparer preparer = new Preparer();
  private final AtomicLong bytesRead = new AtomicLong();

  ImportReading(ImportPlan plan, CancelSignal cancel) {
    this.plan = plan;
    this.cancel = cancel;
    whole = new RollCall(plan.export(), plan.clock().instant());
    made = RollCall.packed(plan.export(), plan.clock().instant()).orElse(null);
  }

  long bytesRead() {
    return bytesRead.get();
  }

  /// What the export claims to be the whole of, once all of it was read.
  RollCall whole() {
    return whole;
  }

  void read(Handover<ImportStep> to) {
    plan.export()
        .read(
            new ItemSink() {
              @Override
              public void accept(Item item) {
                cancel.throwIfCancelled();
                whole.note(item);
                put(step(item), to);
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
            });
  }

  private static void put(ImportStep step, Handover<ImportStep> to) {
    try {
      to.put(step, step.weight());
    } catch (InterruptedException e) {
      throw new Problem(ProblemCode.CANCELLED, "Stopped before the end.", "", e);
    }
  }

  private ImportStep step(Item item) {
    return switch (item) {
      case Item.Draft draft -> step(draft);
      case Item.Empty empty -> step(empty);
      case Item.Failed failed -> step(failed);
      case Item.Shelf shelf -> new ImportStep.Furnish(shelf);
      case Item.Aside aside -> new ImportStep.Said(aside.remark());
    };
  }

  private ImportStep step(Item.Empty empty) {
    var name = new EntryName(plan.export().format().provider(), "", empty.externalId());
    return plan.options().selection().takes(name)
        ? new ImportStep.Counted(Happening.of(plan.archive(), name, empty), List.of(), 0)
        : new ImportStep.LeftOut();
  }

  private ImportStep step(Item.Failed failed) {
    var happening = Happening.of(plan.archive(), plan.export().format().provider(), failed);
    var remark = Remark.lost(failed.place(), failed.reason());
    return new ImportStep.Counted(happening, List.of(remark), 0);
  }

  private ImportStep step(Item.Draft item) {
    EntryDraft draft = item.draft();
    if (!plan.options().selection().takes(EntryName.of(draft))) {
      return new ImportStep.LeftOut();
    }
    Prints prints = Prints.of(draft);
    Trial trial = plan.options().trial();
    List<Trial.Passed> before = trial == null ? List.of() : trial.before(draft);
    boolean adds = plan.adding() != Merge.Adding.NO && draft.isPersonal();
    if (!adds) {
      Optional<EntryState> known = known(draft, prints.entry());
      var counted = unchanged(item);
      if (known.isPresent() ? plan.again() : Trial.isRepeated(before, draft, prints.entry())) {
        return counted;
      }
      Optional<Long> original = known.flatMap(state -> original(state, draft, prints.entry()));
      if (original.isPresent()) {
        return new ImportStep.Held(original.get(), counted);
      }
    }
    PreparedEntry prepared = preparer.prepare(draft, prints, item.raw());
    if (trial != null) {
      trial.note(plan.export().format(), item, prepared, made);
    }
    return new ImportStep.Ready(prepared, item, before);
  }

  private ImportStep.Counted unchanged(Item.Draft item) {
    EntryDraft draft = item.draft();
    var known = Happening.of(plan.archive(), draft, FileTally.unchanged(draft), "");
    return new ImportStep.Counted(known, item.remarks(), item.repaired());
  }

  /// The quick way out for the usual case of an entry that is here as it stands.
  private Optional<EntryState> known(EntryDraft draft, ContentHash hash) {
    Optional<EntryState> state =
        plan.library()
            .read(reading ->
                reading.entries().state(draft.provider(), draft.account(), draft.externalId()));
    return state
        .filter(known -> known.contentHash().equals(hash))
        .filter(known -> !known.missingFiles() || !bringsBytes(draft));
  }

  private Optional<Long> original(EntryState state, EntryDraft draft, ContentHash hash) {
    return plan.library().read(reading -> Form.of(draft, hash).keptOf(state, reading));
  }

  private static boolean bringsBytes(EntryDraft draft) {
    return draft.passages().stream()
        .flatMap(passage -> passage.parts().stream())
        .map(PartDraft::bytes)
        .anyMatch(Objects::nonNull);
  }
}
