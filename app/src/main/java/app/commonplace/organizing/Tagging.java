package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.library.TagWriter;
import app.commonplace.library.Tags;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Tags, on entries and on passages. Every change is on disk when the call returns. Thread-safe;
/// blocking.
public final class Tagging {
  private static final Pattern AROUND_SLASHES = Pattern.compile("\\s*/+\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_NAME = 200;

  private final Library library;
  private final Clock clock;

  /// Tags that were made here since the start, folded.
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  Tagging(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  public List<Tag> all() {
    return library.read(reading -> reading.tags().all());
  }

  public List<Tag> of(Target target) {
    return library.read(reading -> {
      PassageId passage = target.passage();
      return passage == null ? reading.tags().of(target.entry()) : reading.tags().of(passage);
    });
  }

  /// Returns whether the target did not have the tag before. A new tag takes the hue of the tag it
  /// is nested in, else the one used least.
  public boolean tag(Target target, String name) {
    String clean = clean(name);
    return library.write(writing -> {
      target.require(writing);
      long tag = findOrMake(writing, clean);
      PassageId passage = target.passage();
      return passage == null
          ? writing.tagWriter().add(target.entry(), tag, clock.instant())
          : writing.tagWriter().add(passage, target.entry(), tag, clock.instant());
    });
  }

  /// Tags many entries at once; answers those that did not have the tag before.
  public List<EntryId> tagAll(List<EntryId> entries, String name) {
    String clean = clean(name);
    return library.write(writing -> {
      long tag = findOrMake(writing, clean);
      return entries.stream()
          .filter(entry -> writing.entries().find(entry).isPresent())
          .filter(entry -> writing.tagWriter().add(entry, tag, clock.instant()))
          .toList();
    });
  }

  private long findOrMake(Writing writing, String clean) {
    if (writing.tags().find(clean).isEmpty()) {
      made.add(Tags.folded(clean));
    }
    return writing.tagWriter().findOrMake(clean);
  }

  /// Takes back that entries were tagged: the tag goes off them, and altogether if it was made for
  /// it and marks nothing else.
  public void takeBack(List<EntryId> entries, String name) {
    library.write(writing -> {
      Tag tag = require(writing, name);
      entries.forEach(entry -> writing.tagWriter().remove(entry, tag.id()));
      if (made.contains(Tags.folded(tag.name())) && marksNothing(writing, tag)) {
        writing.tagWriter().delete(tag.id());
      }
      return tag;
    });
  }

  private static boolean marksNothing(Reading reading, Tag tag) {
    return !tag.neverLeaves()
        && reading.tags().entriesWith(tag.id()).isEmpty()
        && reading.tags().passagesWith(tag.id()).isEmpty()
        && reading.tags().withNested(tag.name()).size() == 1;
  }

  /// Returns whether the target had the tag.
  public boolean untag(Target target, String name) {
    return library.write(writing -> {
      target.require(writing);
      long tag = require(writing, name).id();
      PassageId passage = target.passage();
      return passage == null
          ? writing.tagWriter().remove(target.entry(), tag)
          : writing.tagWriter().remove(passage, target.entry(), tag);
    });
  }

  /// Renames a tag and what is nested in it.
  public void rename(String from, String to) {
    String clean = clean(to);
    library.write(writing -> {
      Tag tag = require(writing, from);
      boolean taken =
          writing.tags().find(clean).filter(other -> other.id() != tag.id()).isPresent();
      if (taken) {
        throw new Problem(
            ProblemCode.USAGE,
            "There is a tag \"%s\" already.".formatted(clean),
            "Choose another name, or merge the two.");
      }
      writing.tagWriter().rename(tag.id(), tag.name(), clean);
      SearchesOfTags.follow(writing, tag.name(), clean);
      return tag.id();
    });
  }

  public void colour(String name, int hue) {
    if (hue < 1 || hue > Tag.HUES) {
      throw new Problem(
          ProblemCode.USAGE, "There is no colour %d.".formatted(hue), "Colours are 1 to 8.");
    }
    library.write(writing -> {
      writing.tagWriter().setHue(require(writing, name).id(), hue);
      return hue;
    });
  }

  /// Says whether what a tag marks, or one nested in it, may be sent to other machines. Returns
  /// whether that changed anything.
  public boolean setNeverLeaves(String name, boolean never) {
    return library.write(writing -> {
      Tag tag = require(writing, name);
      writing.tagWriter().setNeverLeaves(tag.id(), never);
      return tag.neverLeaves() != never;
    });
  }

  /// Removes a tag from everything; those nested in it stay.
  public RemovedTag delete(String name) {
    return library.write(writing -> {
      RemovedTag removed = removed(writing, require(writing, name));
      writing.tagWriter().delete(removed.tag().id());
      return removed;
    });
  }

  /// What it takes to put a tag back that is about to go.
  static RemovedTag removed(Reading reading, Tag tag) {
    return new RemovedTag(
        tag, reading.tags().entriesWith(tag.id()), reading.tags().passagesWith(tag.id()));
  }

  /// Puts a tag back that was removed, on all that carried it and is still there.
  public void restore(RemovedTag removed) {
    library.write(writing -> {
      restore(writing, removed, clock.instant());
      return removed;
    });
  }

  static void restore(Writing writing, RemovedTag removed, Instant now) {
    TagWriter tags = writing.tagWriter();
    long tag = tags.findOrMake(removed.tag().name(), removed.tag().hue());
    removed.entries().stream()
        .filter(entry -> writing.entries().find(entry).isPresent())
        .forEach(entry -> tags.add(entry, tag, now));
    removed
        .passages()
        .forEach((passage, entry) -> {
          if (writing.passages().find(passage).isPresent()) {
            tags.add(passage, entry, tag, now);
          }
        });
    if (removed.tag().neverLeaves()) {
      tags.setNeverLeaves(tag, true);
    }
  }

  /// A name as it is kept: no blanks around it or around its slashes, no empty levels.
  static String clean(String name) {
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

  static Tag require(Reading reading, String name) {
    return reading
        .tags()
        .find(clean(name))
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no tag \"%s\".".formatted(name),
                "`commonplace tag list` shows all tags."));
  }

  /// Whether two spellings are one tag.
  public static boolean isSame(String one, String other) {
    return Tags.folded(one).equals(Tags.folded(other));
  }
}
