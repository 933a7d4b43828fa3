package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Organizing;
import app.commonplace.library.Reading;
import app.commonplace.library.Tags;
import app.commonplace.library.Writing;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person adds: tags, stars, notes, links and saved searches. Every change is on disk when
/// the call returns. Thread-safe; blocking.
public final class Organizer {
  private static final Pattern AROUND_SLASHES = Pattern.compile("\\s*/+\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_NAME = 200;

  private final Library library;
  private final Clock clock;

  public Organizer(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  // ---- tags

  public List<Tag> tags() {
    return library.read(reading -> reading.tags().all());
  }

  public List<Tag> tagsOf(Target target) {
    return library.read(reading -> {
      PassageId passage = target.passage();
      return passage == null ? reading.tags().of(target.entry()) : reading.tags().of(passage);
    });
  }

  /// Returns whether the target did not have the tag before. A new tag takes the hue of the tag it
  /// is nested in, else the one used least.
  public boolean tag(Target target, String name) {
    String clean = cleanTag(name);
    return library.write(writing -> {
      require(writing, target);
      long tag = findOrMake(writing, clean);
      PassageId passage = target.passage();
      return passage == null
          ? writing.organizing().addTag(target.entry(), tag, clock.instant())
          : writing.organizing().addTag(passage, target.entry(), tag, clock.instant());
    });
  }

  /// Tags many entries at once; answers those that did not have the tag before.
  public List<EntryId> tagAll(List<EntryId> entries, String name) {
    String clean = cleanTag(name);
    return library.write(writing -> {
      long tag = findOrMake(writing, clean);
      return entries.stream()
          .filter(entry -> writing.entries().find(entry).isPresent())
          .filter(entry -> writing.organizing().addTag(entry, tag, clock.instant()))
          .toList();
    });
  }

  /// Takes a tag off many entries at once.
  public void untagAll(List<EntryId> entries, String name) {
    library.write(writing -> {
      long tag = requireTag(writing, name).id();
      entries.forEach(entry -> writing.organizing().removeTag(entry, tag));
      return tag;
    });
  }

  private static long findOrMake(Writing writing, String name) {
    Organizing organizing = writing.organizing();
    int slash = name.lastIndexOf('/');
    int hue =
        slash < 0
            ? organizing.leastUsedHue(Tag.HUES)
            : writing
                .tags()
                .find(name.substring(0, slash))
                .map(Tag::hue)
                .orElseGet(() -> organizing.leastUsedHue(Tag.HUES));
    return organizing.tag(name, hue);
  }

  /// Returns whether the target had the tag.
  public boolean untag(Target target, String name) {
    return library.write(writing -> {
      require(writing, target);
      long tag = requireTag(writing, name).id();
      PassageId passage = target.passage();
      return passage == null
          ? writing.organizing().removeTag(target.entry(), tag)
          : writing.organizing().removeTag(passage, target.entry(), tag);
    });
  }

  /// Renames a tag and what is nested in it.
  public void renameTag(String from, String to) {
    String clean = cleanTag(to);
    library.write(writing -> {
      Tag tag = requireTag(writing, from);
      boolean taken =
          writing.tags().find(clean).filter(other -> other.id() != tag.id()).isPresent();
      if (taken) {
        throw new Problem(
            ProblemCode.USAGE,
            "There is a tag \"%s\" already.".formatted(clean),
            "Choose another name.");
      }
      writing.organizing().renameTag(tag.id(), tag.name(), clean);
      return tag.id();
    });
  }

  public void colourTag(String name, int hue) {
    if (hue < 1 || hue > Tag.HUES) {
      throw new Problem(
          ProblemCode.USAGE, "There is no colour %d.".formatted(hue), "Colours are 1 to 8.");
    }
    library.write(writing -> {
      writing.organizing().setTagHue(requireTag(writing, name).id(), hue);
      return hue;
    });
  }

  /// Says whether what a tag marks, or one nested in it, may be sent to other machines. Returns
  /// whether that changed anything.
  public boolean setNeverLeaves(String name, boolean never) {
    return library.write(writing -> {
      Tag tag = requireTag(writing, name);
      writing.organizing().setNeverLeaves(tag.id(), never);
      return tag.neverLeaves() != never;
    });
  }

  /// Removes a tag from everything; those nested in it stay.
  public RemovedTag deleteTag(String name) {
    return library.write(writing -> {
      Tag tag = requireTag(writing, name);
      List<EntryId> entries = writing.tags().entriesWith(tag.id());
      var removed = new RemovedTag(tag, entries, writing.tags().passagesWith(tag.id()));
      writing.organizing().deleteTag(tag.id());
      return removed;
    });
  }

  /// Puts a tag back that was removed, on all that carried it and is still there.
  public void restoreTag(RemovedTag removed) {
    library.write(writing -> {
      Organizing organizing = writing.organizing();
      long tag = organizing.tag(removed.tag().name(), removed.tag().hue());
      removed.entries().stream()
          .filter(entry -> writing.entries().find(entry).isPresent())
          .forEach(entry -> organizing.addTag(entry, tag, clock.instant()));
      removed
          .passages()
          .forEach((passage, entry) -> {
            if (writing.passages().find(passage).isPresent()) {
              organizing.addTag(passage, entry, tag, clock.instant());
            }
          });
      if (removed.tag().neverLeaves()) {
        organizing.setNeverLeaves(tag, true);
      }
      return tag;
    });
  }

  /// A name as it is kept: no blanks around it or around its slashes, no empty levels.
  static String cleanTag(String name) {
    String clean = SPACES.matcher(name.strip()).replaceAll(" ");
    clean = AROUND_SLASHES.matcher(clean).replaceAll("/");
    clean = clean.replaceAll("^[/#]+|/+$", "");
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new Problem(
          ProblemCode.USAGE,
          "\"%s\" cannot be the name of a tag.".formatted(name.strip()),
          "A tag is a few words, nested by slashes, such as work/search.");
    }
    return clean;
  }

  private static Tag requireTag(Reading reading, String name) {
    return reading
        .tags()
        .find(cleanTag(name))
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no tag \"%s\".".formatted(name),
                "`commonplace tag list` shows all tags."));
  }

  /// Whether two spellings are one tag.
  public static boolean isSameTag(String one, String other) {
    return Tags.folded(one).equals(Tags.folded(other));
  }

  // ---- stars, reading, titles

  public void star(EntryId entry, boolean starred) {
    change(entry, organizing -> organizing.setStarred(entry, starred));
  }

  /// Stars many entries at once, or takes the stars away; answers those that were otherwise.
  public List<EntryId> starAll(List<EntryId> entries, boolean starred) {
    return changeAll(
        entries,
        entry -> entry.starred() != starred,
        (writing, entry) -> writing.organizing().setStarred(entry, starred));
  }

  /// Archives many entries at once, or brings them back; answers those that were otherwise.
  public List<EntryId> archiveAll(List<EntryId> entries, boolean archived) {
    return changeAll(
        entries,
        entry -> entry.archived() != archived,
        (writing, entry) -> writing.organizing().setArchived(entry, archived));
  }

  /// Moves many entries to the trash at once, or back out of it; answers those that were elsewhere.
  public List<EntryId> trashAll(List<EntryId> entries, boolean trashed) {
    return changeAll(
        entries,
        entry -> (entry.deletedAt() != null) != trashed,
        (writing, entry) ->
            writing.entryWriter().setDeleted(entry, trashed ? clock.instant() : null));
  }

  private List<EntryId> changeAll(
      List<EntryId> entries, Predicate<Entry> wants, BiConsumer<Writing, EntryId> change) {
    return library.write(writing -> {
      List<EntryId> changed =
          entries.stream()
              .filter(id -> writing.entries().find(id).filter(wants).isPresent())
              .toList();
      changed.forEach(id -> change.accept(writing, id));
      return changed;
    });
  }

  /// Marks many entries as read at once, or as unread; answers those that were otherwise.
  public List<EntryId> markReadAll(List<EntryId> entries, boolean read) {
    Instant when = read ? clock.instant() : null;
    return changeAll(
        entries,
        entry -> entry.unread() == read,
        (writing, entry) -> writing.organizing().setRead(entry, when));
  }

  public void markRead(EntryId entry, boolean read) {
    change(entry, organizing -> organizing.setRead(entry, read ? clock.instant() : null));
  }

  /// Gives an entry a title of the person's own; null or blank brings the source's back.
  public void rename(EntryId entry, @Nullable String title) {
    String own = title == null || title.isBlank() ? null : title.strip();
    change(entry, organizing -> organizing.setOwnTitle(entry, own));
  }

  private void change(EntryId entry, java.util.function.Consumer<Organizing> change) {
    library.write(writing -> {
      require(writing, Target.of(entry));
      change.accept(writing.organizing());
      return entry;
    });
  }

  // ---- notes

  public List<Note> notes() {
    return library.read(reading -> reading.notes().all());
  }

  public List<Note> notesOf(EntryId entry) {
    return library.read(reading -> reading.notes().of(entry));
  }

  public Note addNote(Target target, String text) {
    if (text.isBlank()) {
      throw new Problem(ProblemCode.USAGE, "The note is empty.", "Write something.");
    }
    return library.write(writing -> {
      require(writing, target);
      long id =
          writing.organizing().addNote(target.entry(), target.passage(), text, clock.instant());
      return writing.notes().find(id).orElseThrow();
    });
  }

  public Note editNote(long id, String text) {
    return library.write(writing -> {
      Note note = requireNote(writing, id);
      writing.organizing().setNote(id, note.entry(), text, clock.instant());
      return writing.notes().find(id).orElseThrow();
    });
  }

  public Note removeNote(long id) {
    return library.write(writing -> {
      Note note = requireNote(writing, id);
      writing.organizing().deleteNote(id, note.entry());
      return note;
    });
  }

  /// Puts a note back that was removed, with its times; its number is another one when that was
  /// given away meanwhile.
  public Note restore(Note note) {
    return library.write(writing -> {
      require(writing, new Target(note.entry(), note.passage()));
      return writing.notes().find(writing.organizing().putBack(note)).orElseThrow();
    });
  }

  private static Note requireNote(Reading reading, long id) {
    return reading
        .notes()
        .find(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no note %d.".formatted(id),
                "`commonplace note list` shows all notes."));
  }

  // ---- links

  public List<Link> links() {
    return library.read(reading -> reading.links().all());
  }

  /// Links that start or end here, backlinks included.
  public List<Link> linksOf(EntryId entry) {
    return library.read(reading -> reading.links().of(entry));
  }

  public Link link(Target from, Target to, String kind, @Nullable String note) {
    String word = kind.strip();
    if (word.isEmpty() || from.equals(to)) {
      throw new Problem(
          ProblemCode.USAGE,
          word.isEmpty() ? "The link has no kind." : "A link needs two different ends.",
          "For example: link add 12 34 --kind follows");
    }
    return library.write(writing -> {
      require(writing, from);
      require(writing, to);
      long id =
          writing
              .organizing()
              .addLink(
                  from.entry(),
                  from.passage(),
                  to.entry(),
                  to.passage(),
                  word,
                  note,
                  clock.instant());
      return writing.links().find(id).orElseThrow();
    });
  }

  public Link unlink(long id) {
    return library.write(writing -> {
      Link link =
          writing
              .links()
              .find(id)
              .orElseThrow(() ->
                  new Problem(
                      ProblemCode.NOT_FOUND,
                      "There is no link %d.".formatted(id),
                      "`commonplace link list` shows all links."));
      writing.organizing().deleteLink(id, link.fromEntry(), link.toEntry());
      return link;
    });
  }

  /// Puts a link back that was removed; its number is another one when that was given away
  /// meanwhile.
  public Link restore(Link link) {
    return library.write(writing -> {
      require(writing, new Target(link.fromEntry(), link.fromPassage()));
      require(writing, new Target(link.toEntry(), link.toPassage()));
      return writing.links().find(writing.organizing().putBack(link)).orElseThrow();
    });
  }

  // ---- saved searches

  public List<SavedSearch> savedSearches() {
    return library.read(reading -> reading.savedSearches().all());
  }

  public SavedSearch save(String name, String query) {
    String clean = SPACES.matcher(name.strip()).replaceAll(" ");
    if (clean.isEmpty()) {
      throw new Problem(ProblemCode.USAGE, "The search has no name.", "Give it one.");
    }
    return library.write(writing -> {
      writing.organizing().saveSearch(clean, query, clock.instant());
      return writing.savedSearches().find(clean).orElseThrow();
    });
  }

  /// Returns whether there was one.
  public boolean removeSaved(String name) {
    return library.write(writing -> writing.organizing().deleteSavedSearch(name.strip()));
  }

  // ---- trash

  /// Moves an entry to the trash, where an import finds it but does not bring it back.
  public void trash(EntryId entry) {
    setDeleted(entry, true);
  }

  public void restore(EntryId entry) {
    setDeleted(entry, false);
  }

  private void setDeleted(EntryId entry, boolean deleted) {
    library.write(writing -> {
      require(writing, Target.of(entry));
      writing.entryWriter().setDeleted(entry, deleted ? clock.instant() : null);
      return entry;
    });
  }

  /// What a person threw away; entries that were merged into others are not.
  public List<Entry> trashed() {
    return library.read(reading -> {
      Set<EntryId> merged = Set.copyOf(reading.joined().all());
      return reading.entries().all().stream()
          .filter(entry -> entry.deletedAt() != null && !merged.contains(entry.id()))
          .toList();
    });
  }

  /// Removes an entry for good, with the vectors that only its texts had. It does not come back
  /// unasked when an export brings it again.
  public void purge(EntryId entry) {
    library.write(writing -> {
      require(writing, Target.of(entry));
      writing.entryWriter().delete(entry, true, clock.instant());
      return entry;
    });
    library.emptyLog();
  }

  /// Removes many entries of the trash for good, in one step; answers those that were in it.
  public List<EntryId> purgeAll(List<EntryId> entries) {
    List<EntryId> gone =
        changeAll(
            entries,
            entry -> entry.deletedAt() != null,
            (writing, entry) -> writing.entryWriter().delete(entry, true, clock.instant()));
    library.emptyLog();
    return gone;
  }

  // ---- what exists

  private static void require(Reading reading, Target target) {
    PassageId passage = target.passage();
    boolean exists =
        passage == null
            ? reading.entries().find(target.entry()).isPresent()
            : reading
                .passages()
                .find(passage)
                .map(Passage::entry)
                .filter(target.entry()::equals)
                .isPresent();
    if (!exists) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          passage == null
              ? "There is no entry %s.".formatted(target.entry())
              : "Entry %s has no passage %s.".formatted(target.entry(), passage),
          "`commonplace list` shows what there is.");
    }
  }
}
