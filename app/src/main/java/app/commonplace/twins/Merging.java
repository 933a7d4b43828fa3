package app.commonplace.twins;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.model.Twin;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.text.Wording;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Makes two entries that tell of one conversation one, and takes it back. Nothing is ever lost:
/// the entry that goes keeps all its own out of sight, so that later exports of it arrive and
/// undoing gives back what was. Thread-safe; blocking.
public final class Merging {
  private final Library library;
  private final Clock clock;
  private final Wording wording = new Wording();

  public Merging(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /// The pairs that are offered, the surest first.
  public List<Twin> offered() {
    return library.read(reading -> reading.duplicates().open());
  }

  /// What a merge would make, without making it.
  public Preview preview(EntryId kept, EntryId gone) {
    return library.read(reading -> {
      Entry one = require(reading, kept);
      Entry other = require(reading, gone);
      Alignment alignment = align(reading, kept, gone);
      var tags = new TreeSet<>(one.tags());
      tags.addAll(other.tags());
      return new Preview(
          one,
          other,
          Preview.rows(alignment, reading.passages().of(kept), reading.passages().of(gone)),
          List.copyOf(tags),
          notes(reading.notes().of(kept), reading.notes().of(gone), alignment.matches()),
          links(reading, kept, gone),
          one.starred() || other.starred());
    });
  }

  private Alignment align(Reading reading, EntryId kept, EntryId gone) {
    return Alignment.of(
        Conversation.of(reading, kept, wording), Conversation.of(reading, gone, wording));
  }

  /// How many notes there will be: one that both have in the same words is one.
  private static int notes(List<Note> kept, List<Note> gone, Map<PassageId, PassageId> matches) {
    long twice = gone.stream().filter(note -> isAmong(kept, note, matches)).count();
    return kept.size() + gone.size() - (int) twice;
  }

  private static boolean isAmong(List<Note> kept, Note note, Map<PassageId, PassageId> matches) {
    PassageId passage = note.passage() == null ? null : matches.get(note.passage());
    boolean stands = note.passage() == null || passage != null;
    return stands
        && kept.stream()
            .anyMatch(other ->
                other.text().equals(note.text()) && Objects.equals(other.passage(), passage));
  }

  private static int links(Reading reading, EntryId kept, EntryId gone) {
    long between =
        reading.links().of(kept).stream().filter(link -> isBetween(link, kept, gone)).count();
    int both = reading.links().of(kept).size() + reading.links().of(gone).size();
    return both - 2 * (int) between;
  }

  private static boolean isBetween(Link link, EntryId one, EntryId other) {
    List<EntryId> ends = List.of(link.fromEntry(), link.toEntry());
    return ends.contains(one) && ends.contains(other);
  }

  /// Makes one entry of two: `kept` has then what both had.
  public void merge(EntryId kept, EntryId gone) {
    library.write(writing -> {
      require(writing, kept);
      require(writing, gone);
      if (kept.equals(gone) || align(writing, kept, gone).matches().isEmpty()) {
        throw new Problem(
            ProblemCode.USAGE,
            kept.equals(gone)
                ? "An entry cannot be merged with itself."
                : "Entries %s and %s have nothing in common.".formatted(kept, gone),
            "`commonplace duplicates` lists what may be one.");
      }
      new Union(writing).join(gone, kept, clock.instant());
      return kept;
    });
  }

  /// Takes an entry out again of the one it was merged into; returns that one.
  public EntryId undo(EntryId gone) {
    return library.write(writing -> {
      EntryId into = writing.joined().into(gone).orElseThrow(() -> notMerged(gone));
      Optional<EntryId> further = writing.joined().into(into);
      if (further.isPresent()) {
        throw new Problem(
            ProblemCode.USAGE,
            "Entry %s was itself merged into %s since.".formatted(into, further.get()),
            "Undo that first: commonplace duplicates undo " + into);
      }
      Union.takeOut(writing, gone, into);
      return into;
    });
  }

  private static Problem notMerged(EntryId entry) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "Entry %s was not merged into another.".formatted(entry),
        "`commonplace duplicates merged` lists those that were.");
  }

  /// Remembers that two entries are not the same, or offers them again.
  public void reject(EntryId one, EntryId other, boolean rejected) {
    boolean known =
        library.write(writing ->
            writing.duplicatesLog().reject(one, other, rejected ? clock.instant() : null));
    if (!known) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "Entries %s and %s are not offered as one.".formatted(one, other),
          "`commonplace duplicates` lists those that are.");
    }
  }

  /// Which of two had best be kept: the one that tells more, and knows when.
  public static EntryId better(Entry one, Entry other) {
    return List.of(one, other).stream()
        .max(
            Comparator.comparingInt(Entry::passages)
                .thenComparing(entry -> entry.createdAt() != null)
                .thenComparing(Entry::id, Comparator.reverseOrder()))
        .orElseThrow()
        .id();
  }

  private static Entry require(Reading reading, EntryId id) {
    Entry entry =
        reading
            .entries()
            .find(id)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "There is no entry %s.".formatted(id),
                    "`commonplace list` shows what there is."));
    if (entry.deletedAt() != null) {
      boolean merged = reading.joined().into(id).isPresent();
      throw new Problem(
          ProblemCode.USAGE,
          merged
              ? "Entry %s was merged already.".formatted(id)
              : "Entry %s is in the trash.".formatted(id),
          merged
              ? "Undo that first: commonplace duplicates undo " + id
              : "Bring it back first: commonplace trash --restore " + id);
    }
    return entry;
  }
}
