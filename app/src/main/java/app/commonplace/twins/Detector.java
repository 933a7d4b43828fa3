package app.commonplace.twins;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Duplicates.Trace;
import app.commonplace.library.Durability;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import app.commonplace.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds conversations that a library holds twice, whatever they came from. Only what is new or has
/// changed since is read and compared; it stops and goes on where it was. Thread-safe; blocking;
/// two at a time would do the same work twice.
public final class Detector {
  /// What a run did.
  ///
  /// @param read conversations that were new or had changed
  /// @param compared pairs that were looked at closely
  /// @param found of these, pairs that tell of one conversation
  public record Found(int read, int compared, int found) {}

  private static final int BATCH = 200;

  /// The last conversations that were looked at: neighbours in the list of pairs share one.
  private static final int KEPT = 32;

  private final Library library;
  private final Wording wording = new Wording();
  private final Marks marks = new Marks(wording);

  public Detector(Library library) {
    this.library = library;
  }

  /// Brings the list of duplicates up to date.
  public Found find(CancelSignal cancel, Progress progress) {
    int read = trace(cancel, progress);
    if (!library.<Boolean>read(reading -> reading.duplicates().isAnyWaiting())) {
      return new Found(read, 0, 0);
    }
    List<Trace> traces = library.read(reading -> reading.duplicates().traces());
    List<Candidates.Pair> pairs = Candidates.of(traces);
    List<Twin> found = compare(pairs, cancel, progress);
    List<EntryId> waiting =
        traces.stream().filter(trace -> !trace.compared()).map(Trace::entry).toList();
    library.write(writing -> {
      writing.duplicatesLog().compared(waiting, found);
      return found;
    });
    return new Found(read, pairs.size(), found.size());
  }

  private int trace(CancelSignal cancel, Progress progress) {
    long all = library.read(reading -> reading.duplicates().countUntraced(Marks.POLICY));
    int done = 0;
    for (List<EntryId> next = untraced(); !next.isEmpty(); next = untraced()) {
      List<Traced> made = next.stream().map(entry -> trace(entry, cancel)).toList();
      library.write(
          Durability.CAN_BE_REDONE,
          writing -> {
            made.forEach(
                one -> writing.duplicatesLog().trace(one.entry, one.asOf, Marks.POLICY, one.marks));
            return made;
          });
      done += next.size();
      progress.report(done, all, "");
    }
    return done;
  }

  private record Traced(EntryId entry, long asOf, long[] marks) {}

  private Traced trace(EntryId entry, CancelSignal cancel) {
    cancel.throwIfCancelled();
    return library.read(reading ->
        new Traced(entry, reading.commitCounter(), marks.of(reading.spoken().of(entry))));
  }

  private List<EntryId> untraced() {
    return library.read(reading -> reading.duplicates().untraced(Marks.POLICY, BATCH));
  }

  private List<Twin> compare(List<Candidates.Pair> pairs, CancelSignal cancel, Progress progress) {
    var kept = new Kept();
    var found = new ArrayList<Twin>();
    for (int i = 0; i < pairs.size(); i++) {
      cancel.throwIfCancelled();
      Candidates.Pair pair = pairs.get(i);
      likeness(kept.get(pair.one()), kept.get(pair.other()))
          .map(likeness -> likeness.twin(pair.one(), pair.other()))
          .ifPresent(found::add);
      progress.report(i + 1, pairs.size(), "");
    }
    return found;
  }

  /// Two that only begin alike are no duplicates.
  private static Optional<Likeness> likeness(Conversation one, Conversation other) {
    return Likeness.of(Alignment.of(one, other))
        .filter(likeness -> likeness.relation() != Relation.FORK);
  }

  /// Reads conversations and remembers the last few.
  private final class Kept {
    private final Map<EntryId, Conversation> lastFew =
        new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<EntryId, Conversation> eldest) {
            return size() > KEPT;
          }
        };

    Conversation get(EntryId entry) {
      return lastFew.computeIfAbsent(
          entry, id -> library.read(reading -> Conversation.of(reading, id, wording)));
    }
  }
}
