package app.commonplace.importing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.EntriesBefore;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.library.PassageState;
import app.commonplace.library.Raws;
import app.commonplace.library.Reading;
import app.commonplace.library.Writing;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.twins.Union;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes back to the originals that a library keeps: undoes an import, or reads everything again
/// with a newer reader. An entry is what its originals say together, so both are the same step:
/// fold what is left, and bring the entry to that. Each entry is one transaction.
public final class Originals {
  /// What undoing an import did.
  ///
  /// @param removed entries that only this import had brought
  /// @param reverted entries that went back to what earlier imports said
  /// @param passedOn entries that stay as they are because another import held them as well
  /// @param kept entries that stay because the person has added to them since
  public record Undone(int removed, int reverted, int passedOn, List<EntryId> kept) {
    public static final Undone NOTHING = new Undone(0, 0, 0, List.of());

    /// This and what undoing another import did.
    public Undone and(Undone other) {
      return new Undone(
          removed + other.removed,
          reverted + other.reverted,
          passedOn + other.passedOn,
          Stream.concat(kept.stream(), other.kept.stream()).toList());
    }
  }

  private final Library library;
  private final Formats formats;
  private final Clock clock;

  Originals(Library library, Formats formats, Clock clock) {
    this.library = library;
    this.formats = formats;
    this.clock = clock;
  }

  Undone undo(long run, boolean alsoTouched, CancelSignal cancel, Progress progress) {
    Imports.Run logged =
        library.read(reading -> reading.imports().find(run)).orElseThrow(() -> noImport(run));
    List<EntryId> entries = library.read(reading -> reading.raws().entriesHeldBy(run));
    int removed = 0;
    int reverted = 0;
    int passedOn = 0;
    int done = 0;
    var kept = new ArrayList<EntryId>();
    for (EntryId entry : entries) {
      cancel.throwIfCancelled();
      switch (undo(entry, run, alsoTouched)) {
        case REMOVED -> removed++;
        case REVERTED -> reverted++;
        case PASSED_ON -> passedOn++;
        case KEPT -> kept.add(entry);
        case AS_IT_WAS -> {}
      }
      progress.report(++done, entries.size(), logged.archiveName());
    }
    library.write(writing -> {
      writing.holdings().giveUp(run);
      writing.entryRemoval().deleteUnusedBlobs();
      writing.importLog().setState(run, "undone");
      writing.wholeExports().mark();
      return run;
    });
    return new Undone(removed, reverted, passedOn, kept);
  }

  private static Problem noImport(long run) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is no import %d.".formatted(run),
        "`commonplace receipts` lists them.");
  }

  private enum Fate {
    REMOVED,
    REVERTED,
    PASSED_ON,
    KEPT,
    AS_IT_WAS
  }

  private Fate undo(EntryId entry, long run, boolean alsoTouched) {
    return library.write(writing -> {
      Optional<EntriesBefore.Before> before = writing.entriesBefore().find(run, entry);
      if (before.isPresent()) {
        takeBackReading(writing, entry, run, before.get());
        return Fate.REVERTED;
      }
      List<Raws.Raw> raws = writing.raws().of(entry);
      if (!writing.holdings().isHeldBesides(entry, run)) {
        if (writing.rawWriter().passOn(entry, run)) {
          return Fate.PASSED_ON;
        }
        Union.takeApart(writing, entry);
        if (!alsoTouched && isTouched(writing, entry, raws)) {
          return Fate.KEPT;
        }
        writing.entryRemoval().delete(entry, false, clock.instant());
        return Fate.REMOVED;
      }
      return giveUp(writing, entry, run, raws);
    });
  }

  /// Brings an entry to what the imports say that hold it besides this one.
  private Fate giveUp(Writing writing, EntryId entry, long run, List<Raws.Raw> raws) {
    writing.holdings().giveUp(entry, run);
    List<Raws.Raw> left = writing.raws().of(entry);
    boolean takenOver = raws.stream().anyMatch(raw -> raw.importRun() == run);
    boolean asItWas = raws.size() == 1 || places(left).equals(places(raws));
    if (!asItWas) {
      EntryBefore before = EntryBefore.of(writing, entry);
      writing.beforeWriter().forget(entry);
      goBack(writing, entry, fold(writing, entry, left));
      if (left.size() < raws.size() || !EntryBefore.of(writing, entry).equals(before)) {
        return Fate.REVERTED;
      }
    }
    return takenOver ? Fate.PASSED_ON : Fate.AS_IT_WAS;
  }

  /// What decides which of several originals is right.
  private static List<List<Object>> places(List<Raws.Raw> raws) {
    return raws.stream()
        .map(raw -> List.<Object>of(raw.id(), Optional.ofNullable(raw.asOf())))
        .toList();
  }

  /// Whether a person has added anything here.
  private boolean isTouched(Reading reading, EntryId id, List<Raws.Raw> raws) {
    Entry entry = reading.entries().find(id).orElseThrow(() -> unreadable(id));
    if (!reading.entries().hasAdditions(id)) {
      return false;
    }
    try {
      List<EntryDraft> drafts =
          raws.stream().flatMap(raw -> read(reading, raw, entry).stream()).toList();
      return !new CameAlong(reading, id, drafts).isAll(entry.tags());
    } catch (Problem e) {
      return true; // nobody can tell whose it is
    }
  }

  /// Brings an entry back to what it said before its originals were read again, with what later
  /// imports said.
  private void takeBackReading(Writing writing, EntryId id, long run, EntriesBefore.Before before) {
    Entry entry = writing.entries().find(id).orElseThrow(() -> unreadable(id));
    List<Raws.Raw> raws = writing.raws().of(id);
    EntryDraft then = EntryBefore.ofJson(before.json()).draft(entry);
    for (Raws.Raw raw : raws.reversed()) {
      if (raw.id() <= before.lastRaw()) {
        then = FilesOfOriginals.give(then, writing.raws().filesOf(raw.id()));
      }
    }
    List<Fold.Dated> drafts = new ArrayList<>();
    drafts.add(new Fold.Dated(then, madeUntil(raws, before.lastRaw())));
    for (Raws.Raw raw : raws) {
      if (raw.id() > before.lastRaw()) {
        readDated(writing, raw, entry).ifPresent(drafts::add);
      }
    }
    writing.beforeWriter().forgetSince(run, id);
    goBack(writing, id, told(drafts, raws));
  }

  /// When the newest archive was made whose original was there at a time, if any of them tells.
  private static @Nullable Instant madeUntil(List<Raws.Raw> raws, long last) {
    return raws.stream()
        .filter(raw -> raw.id() <= last)
        .map(Raws.Raw::asOf)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /// Brings an entry to what is told of it, and to nothing else.
  private void goBack(Writing writing, EntryId entry, Told told) {
    forgetOthers(writing, entry, told.draft());
    bringTo(writing, entry, told, true);
  }

  /// Reads the originals of these entries again; an entry whose originals this version cannot read
  /// stays as it is and counts as failed. What changed is told in a receipt of its own, by which it
  /// can be taken back; where nothing did, there is none.
  Receipt reread(List<EntryId> entries, CancelSignal cancel, Progress progress) {
    var reading = new Rereading(library, clock);
    try {
      for (EntryId entry : entries) {
        cancel.throwIfCancelled();
        reading.count(reread(entry, reading));
        progress.report(reading.tally().entries().inFile(), entries.size(), "Reading again");
      }
    } catch (Problem e) {
      reading.end(e.code() == ProblemCode.CANCELLED ? "cancelled" : "failed");
      throw e;
    }
    return reading.end("done");
  }

  private Tally reread(EntryId entry, Rereading reading) {
    try {
      return library.write(writing -> {
        EntryBefore before = EntryBefore.of(writing, entry);
        Told told = fold(writing, entry, writing.raws().of(entry));
        Tally tally = bringTo(writing, entry, told, false);
        if (tally.changedAnything()) {
          reading.keep(writing, entry, before);
        }
        return tally;
      });
    } catch (Problem e) {
      if (e.code() != ProblemCode.FORMAT_UNKNOWN) {
        throw e;
      }
      return new Tally(Counts.failed(1), Counts.NONE, Counts.NONE);
    }
  }

  /// What originals say of an entry together.
  ///
  /// @param filesKnown whether each of them notes which files came with it
  /// @param said how they change what the ones before said
  private record Told(EntryDraft draft, boolean filesKnown, Differences said) {}

  private Told fold(Writing writing, EntryId id, List<Raws.Raw> raws) {
    Entry entry = writing.entries().find(id).orElseThrow(() -> unreadable(id));
    List<Fold.Dated> drafts = new ArrayList<>();
    for (Raws.Raw raw : raws) {
      Optional<Fold.Dated> read = readDated(writing, raw, entry);
      read.ifPresent(dated -> {
        drafts.add(dated);
        // a newer reader makes another fingerprint, by which the next export is known
        writing.rawWriter().noteHash(raw.id(), Prints.of(dated.draft()).entry());
      });
    }
    if (drafts.isEmpty()) {
      throw unreadable(id);
    }
    return told(drafts, raws);
  }

  private Optional<Fold.Dated> readDated(Reading reading, Raws.Raw raw, Entry entry) {
    return read(reading, raw, entry).map(draft -> new Fold.Dated(draft, raw.asOf()));
  }

  private static Told told(List<Fold.Dated> drafts, List<Raws.Raw> raws) {
    List<EntryDraft> oldestFirst = Fold.oldestFirst(drafts);
    Differences said = Differences.in(oldestFirst);
    return new Told(Fold.of(oldestFirst), raws.stream().allMatch(Raws.Raw::filesKnown), said);
  }

  /// An original speaks for the entry that it is kept for, even where a newer reader makes another
  /// id of what it says: ids that are made of texts change when more is read.
  private Optional<EntryDraft> read(Reading reading, Raws.Raw raw, Entry entry) {
    Format format = formats.named(raw.format()).orElseThrow(() -> unreadable(entry.id()));
    Item item = format.reread(raw.json(), "original of entry " + entry.id(), entry.account());
    if (!(item instanceof Item.Draft read)) {
      return Optional.empty();
    }
    EntryDraft draft = read.draft().knownAs(entry.provider(), entry.account(), entry.externalId());
    return Optional.of(FilesOfOriginals.give(draft, reading.raws().filesOf(raw.id())));
  }

  private static Problem unreadable(EntryId entry) {
    return new Problem(
        ProblemCode.FORMAT_UNKNOWN,
        "The originals of entry %s cannot be read by this version.".formatted(entry),
        "It stays as it is.");
  }

  private Tally bringTo(Writing writing, EntryId entry, Told told, boolean exact) {
    var merge = Merge.ofOriginals(writing, !told.filesKnown(), exact, clock.instant());
    var preparer = new Preparer();
    EntryDraft draft = told.draft();
    try {
      Tally tally = merge.merge(preparer.prepare(draft, new byte[0]));
      writing.entryWriter().setChanged(entry, told.said().retitled(), told.said().rewritten());
      return tally;
    } catch (IOException e) {
      throw new IllegalStateException("Originals bring no bytes to read", e);
    }
  }

  private static void forgetOthers(Writing writing, EntryId entry, EntryDraft draft) {
    Set<String> said = new HashSet<>();
    draft.passages().forEach(passage -> said.add(passage.externalId()));
    Map<String, PassageState> stored = writing.passages().states(entry);
    Set<PassageId> copies = writing.joined().copiesIn(entry);
    List<PassageState> lastFirst = new ArrayList<>(stored.values()).reversed();
    for (PassageState passage : lastFirst) {
      if (!said.contains(passage.externalId()) && !copies.contains(passage.id())) {
        writing.passageWriter().delete(passage.id());
      }
    }
  }
}
