package app.commonplace.importing;

import app.commonplace.library.OwnMarks;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Personal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what a person added to an entry here from what came along with its originals, as an export
/// of another library brings tags, notes and links. Only the former keeps an entry whose import is
/// undone. One thread.
final class CameAlong {
  private final Reading library;
  private final EntryId entry;
  private final List<EntryDraft> originals;

  CameAlong(Reading library, EntryId entry, List<EntryDraft> originals) {
    this.library = library;
    this.entry = entry;
    this.originals = originals;
  }

  /// Whether there is nothing on the entry but what its originals told.
  boolean isAll(List<String> tags) {
    return areTold(tags, EntryDraft::tags)
        && marks()
        && passageTags()
        && library.notes().of(entry).stream().allMatch(this::isTold)
        && library.links().of(entry).stream().allMatch(this::isTold);
  }

  private boolean areTold(
      List<String> names, java.util.function.Function<EntryDraft, List<String>> told) {
    List<String> all = originals.stream().flatMap(draft -> told.apply(draft).stream()).toList();
    return all.containsAll(names);
  }

  private Stream<Personal> told() {
    return originals.stream().map(EntryDraft::personal);
  }

  private boolean marks() {
    OwnMarks marks = library.entries().ownMarks(entry);
    String title = marks.ownTitle();
    boolean ownStar = marks.starred() && !marks.sourceStarred();
    return (title == null || told().anyMatch(personal -> title.equals(personal.title())))
        && (!ownStar || told().anyMatch(personal -> Boolean.TRUE.equals(personal.starred())));
  }

  private boolean passageTags() {
    for (Map.Entry<PassageId, List<String>> tags : library.tags().onPassagesOf(entry).entrySet()) {
      String passage = nameOf(tags.getKey());
      if (!areTold(
          tags.getValue(),
          draft -> draft.personal().passageTags().getOrDefault(passage, List.of()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTold(Note note) {
    String passage = nameOf(note.passage());
    return told()
        .flatMap(personal -> personal.notes().stream())
        .anyMatch(
            told -> told.text().equals(note.text()) && Objects.equals(told.passage(), passage));
  }

  private boolean isTold(Link link) {
    boolean outgoing = link.fromEntry().equals(entry);
    String here = nameOf(outgoing ? link.fromPassage() : link.toPassage());
    Optional<Personal.End> there =
        library
            .entries()
            .find(outgoing ? link.toEntry() : link.fromEntry())
            .map(other -> end(other, outgoing ? link.toPassage() : link.fromPassage()));
    return told()
        .flatMap(personal -> personal.links().stream())
        .anyMatch(told ->
            told.outgoing() == outgoing
                && told.kind().equals(link.kind())
                && Objects.equals(told.passage(), here)
                && there.equals(Optional.of(told.other())));
  }

  private Personal.End end(Entry other, @Nullable PassageId passage) {
    return new Personal.End(other.provider(), other.account(), other.externalId(), nameOf(passage));
  }

  private @Nullable String nameOf(@Nullable PassageId passage) {
    return passage == null
        ? null
        : library.passages().find(passage).map(Passage::externalId).orElse(null);
  }
}
