package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.TagWriter;
import app.commonplace.library.Tags;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two tags that mean the same become one, with what is nested in them. What never left this
/// machine under either does not leave under the one. Every change is on disk when the call
/// returns. Thread-safe; blocking.
public final class TagMerging {
  private final Library library;
  private final Clock clock;

  TagMerging(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /// Gives all that carries a tag another one that exists; the first one is gone then. What is
  /// nested in it is nested in the other one, and becomes one with what has its name there.
  public MergedTags merge(String from, String into) {
    return library.write(writing -> {
      Tag source = Tagging.require(writing, from);
      Tag target = Tagging.require(writing, into);
      String name = Tags.folded(target.name());
      String within = Tags.folded(source.name()) + "/";
      if (source.id() == target.id() || name.startsWith(within)) {
        throw new Problem(
            ProblemCode.USAGE,
            "\"%s\" cannot become part of \"%s\".".formatted(source.name(), target.name()),
            "Choose a tag that is not nested in it.");
      }
      List<String> held =
          writing.tags().withNested(target.name()).stream()
              .filter(Tag::neverLeaves)
              .map(Tag::name)
              .toList();
      var parts = new ArrayList<MergedTags.Part>();
      for (Tag part : writing.tags().withNested(source.name())) {
        String there = target.name() + part.name().substring(source.name().length());
        parts.add(merge(writing, part, there));
      }
      List<SavedSearch> searches = SearchesOfTags.follow(writing, source.name(), target.name());
      return new MergedTags(source.name(), target.name(), held, parts, searches);
    });
  }

  private MergedTags.Part merge(Writing writing, Tag part, String into) {
    TagWriter tags = writing.tagWriter();
    boolean made = writing.tags().find(into).isEmpty();
    long target = tags.findOrMake(into, part.hue());
    RemovedTag gone = Tagging.removed(writing, part);
    List<EntryId> entries =
        gone.entries().stream().filter(entry -> tags.add(entry, target, clock.instant())).toList();
    Map<PassageId, EntryId> passages = new HashMap<>();
    gone.passages()
        .forEach((passage, entry) -> {
          if (tags.add(passage, entry, target, clock.instant())) {
            passages.put(passage, entry);
          }
        });
    if (part.neverLeaves()) {
      tags.setNeverLeaves(target, true);
    }
    tags.delete(part.id());
    return new MergedTags.Part(gone, into, made, entries, passages);
  }

  /// Takes apart what was merged; what was tagged since then stays with the one.
  public void takeApart(MergedTags merged) {
    library.write(writing -> {
      for (MergedTags.Part part : merged.parts()) {
        Tagging.restore(writing, part.gone(), clock.instant());
        takeApart(writing, part);
      }
      holdBackAsBefore(writing, merged);
      SearchesOfTags.takeBack(writing, merged.searches(), merged.from(), merged.into());
      return merged;
    });
  }

  private static void takeApart(Writing writing, MergedTags.Part part) {
    TagWriter tags = writing.tagWriter();
    writing
        .tags()
        .find(part.into())
        .ifPresent(target -> {
          part.entries().forEach(entry -> tags.remove(entry, target.id()));
          part.passages().forEach((passage, entry) -> tags.remove(passage, entry, target.id()));
          boolean unused =
              writing.tags().entriesWith(target.id()).isEmpty()
                  && writing.tags().passagesWith(target.id()).isEmpty();
          if (part.made() && unused) {
            tags.delete(target.id());
          }
        });
  }

  private static void holdBackAsBefore(Writing writing, MergedTags merged) {
    boolean changed = merged.parts().stream().anyMatch(part -> part.gone().tag().neverLeaves());
    if (changed) {
      writing
          .tags()
          .find(merged.into())
          .ifPresent(tag -> writing.tagWriter().setNeverLeaves(tag.id(), false));
      for (String name : merged.held()) {
        writing
            .tags()
            .find(name)
            .ifPresent(tag -> writing.tagWriter().setNeverLeaves(tag.id(), true));
      }
    }
  }
}
