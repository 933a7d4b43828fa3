package app.commonplace.exporting;

import app.commonplace.library.OwnMarks;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person added to an entry, beside its tags and notes.
///
/// @param links told from this entry's end
record Added(
    OwnMarks marks, Map<PassageId, List<String>> passageTags, List<Personal.Linked> links) {

  static Added to(EntryId entry, Reading reading) {
    var links = new ArrayList<Personal.Linked>();
    for (Link link : reading.links().of(entry)) {
      boolean outgoing = link.fromEntry().equals(entry);
      EntryId other = outgoing ? link.toEntry() : link.fromEntry();
      PassageId here = outgoing ? link.fromPassage() : link.toPassage();
      PassageId there = outgoing ? link.toPassage() : link.fromPassage();
      reading
          .entries()
          .find(other)
          .ifPresent(found ->
              links.add(
                  new Personal.Linked(
                      name(here, reading),
                      outgoing,
                      end(found, there, reading),
                      link.kind(),
                      link.note(),
                      link.createdAt())));
    }
    return new Added(reading.entries().ownMarks(entry), reading.tags().onPassagesOf(entry), links);
  }

  private static Personal.End end(Entry entry, @Nullable PassageId passage, Reading reading) {
    return new Personal.End(
        entry.provider(), entry.account(), entry.externalId(), name(passage, reading));
  }

  private static @Nullable String name(@Nullable PassageId passage, Reading reading) {
    return passage == null
        ? null
        : reading.passages().find(passage).map(Passage::externalId).orElse(null);
  }
}
