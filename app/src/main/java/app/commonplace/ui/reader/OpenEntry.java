package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import java.util.List;

/// All that the reader and the inspector show of one entry, from one snapshot of the library.
///
/// @param sourceTitle as its source calls it, whatever a person calls it
/// @param passages the whole tree, parents before children
/// @param facts what its provider keeps about the whole of it
public record OpenEntry(
    Entry entry,
    String sourceTitle,
    List<Passage> passages,
    List<Tag> tags,
    List<LinkEnd> links,
    List<Note> notes,
    EntryFacts facts) {
  public OpenEntry {
    passages = List.copyOf(passages);
    tags = List.copyOf(tags);
    links = List.copyOf(links);
    notes = List.copyOf(notes);
  }

  /// With the facts that its passages hold; where it comes from is not looked for.
  public OpenEntry(
      Entry entry, List<Passage> passages, List<Tag> tags, List<LinkEnd> links, List<Note> notes) {
    this(entry, entry.title(), passages, tags, links, notes, EntryFacts.of(passages));
  }

  /// Whether it is a note that stands for itself, whose words a person may change.
  boolean isWrittenHere() {
    return entry.provider().equals(Provider.NOTES) && passages.size() == 1;
  }
}
