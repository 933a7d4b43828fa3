package app.commonplace.importing;

import app.commonplace.library.OwnMarks;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.PassageId;
import app.commonplace.model.Personal;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings what a person added in another library, within the transaction that merges the entry.
/// What is there already stays as it is; nothing is brought twice. One thread.
final class Additions {
  private final Writing library;
  private final Instant now;

  Additions(Writing library, Instant now) {
    this.library = library;
    this.now = now;
  }

  /// Tags with their colours and saved searches, where the library has none of that name.
  boolean bring(Item.Shelf shelf) {
    boolean added = false;
    for (Tag tag : shelf.tags()) {
      if (library.tags().find(tag.name()).isEmpty()) {
        library.tagWriter().findOrMake(tag.name(), tag.hue());
        added = true;
      }
    }
    for (SavedSearch search : shelf.searches()) {
      if (library.savedSearches().find(search.name()).isEmpty()) {
        library.savedSearchWriter().save(search.name(), search.query(), search.createdAt());
        added = true;
      }
    }
    return added;
  }

  /// Brings what a draft tells of its entry; returns whether any of it is new here.
  ///
  /// @param passages of the entry, by their external ids
  boolean bring(EntryId entry, EntryDraft draft, Map<String, PassageId> passages) {
    Personal personal = draft.personal();
    boolean added = bringMarks(entry, personal);
    for (String name : draft.tags()) {
      added |= library.tagWriter().add(entry, library.tagWriter().findOrMake(name), now);
    }
    for (Map.Entry<String, List<String>> tags : personal.passageTags().entrySet()) {
      PassageId passage = passages.get(tags.getKey());
      if (passage != null) {
        for (String name : tags.getValue()) {
          added |=
              library.tagWriter().add(passage, entry, library.tagWriter().findOrMake(name), now);
        }
      }
    }
    for (Personal.Noted note : personal.notes()) {
      added |= bring(entry, note, passages);
    }
    for (Personal.Linked link : personal.links()) {
      added |= bring(entry, link, passages);
    }
    return added;
  }

  private boolean bringMarks(EntryId entry, Personal personal) {
    OwnMarks marks = library.entries().ownMarks(entry);
    boolean title = personal.title() != null && marks.ownTitle() == null;
    boolean star =
        personal.starred() != null
            && marks.starred() == marks.sourceStarred()
            && personal.starred() != marks.starred();
    boolean read = personal.readAt() != null && marks.readAt() == null;
    if (title) {
      library.markWriter().setOwnTitle(entry, personal.title());
    }
    if (star) {
      library.markWriter().setStarred(entry, !marks.starred());
    }
    if (read) {
      library.markWriter().setRead(entry, personal.readAt());
    }
    return title || star || read;
  }

  private boolean bring(EntryId entry, Personal.Noted note, Map<String, PassageId> passages) {
    PassageId passage = note.passage() == null ? null : passages.get(note.passage());
    if (note.passage() != null && passage == null) {
      return false;
    }
    boolean known =
        library.notes().of(entry).stream()
            .anyMatch(other ->
                other.text().equals(note.text()) && Objects.equals(other.passage(), passage));
    if (!known) {
      Instant created = note.createdAt() == null ? now : note.createdAt();
      Instant updated = note.updatedAt() == null ? created : note.updatedAt();
      library.noteWriter().add(entry, passage, note.text(), created, updated);
    }
    return !known;
  }

  /// Both ends tell a link, so the one that comes second finds the first and brings it.
  private boolean bring(EntryId entry, Personal.Linked link, Map<String, PassageId> passages) {
    Optional<Place> here = place(entry, link.passage(), passages);
    Optional<Place> there = place(link.other());
    if (here.isEmpty() || there.isEmpty()) {
      return false;
    }
    Place from = link.outgoing() ? here.get() : there.get();
    Place to = link.outgoing() ? there.get() : here.get();
    boolean known =
        library.links().of(entry).stream()
            .anyMatch(
                other -> other.kind().equals(link.kind()) && from.isFrom(other) && to.isTo(other));
    if (!known) {
      library
          .linkWriter()
          .add(
              from.entry(),
              from.passage(),
              to.entry(),
              to.passage(),
              link.kind(),
              link.note(),
              link.createdAt() == null ? now : link.createdAt());
    }
    return !known;
  }

  private record Place(EntryId entry, @Nullable PassageId passage) {
    boolean isFrom(Link link) {
      return link.fromEntry().equals(entry) && Objects.equals(link.fromPassage(), passage);
    }

    boolean isTo(Link link) {
      return link.toEntry().equals(entry) && Objects.equals(link.toPassage(), passage);
    }
  }

  private Optional<Place> place(Personal.End end) {
    return library
        .entries()
        .state(end.provider(), end.account(), end.externalId())
        .flatMap(state -> {
          EntryId entry = state.id();
          if (end.passage() == null) {
            return Optional.of(new Place(entry, null));
          }
          return library
              .passages()
              .withExternalId(entry, end.passage())
              .map(passage -> new Place(entry, passage));
        });
  }

  private static Optional<Place> place(
      EntryId entry, @Nullable String passage, Map<String, PassageId> passages) {
    if (passage == null) {
      return Optional.of(new Place(entry, null));
    }
    return Optional.ofNullable(passages.get(passage)).map(found -> new Place(entry, found));
  }
}
