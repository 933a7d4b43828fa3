package app.commonplace.organizing;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import java.util.List;
import java.util.Map;

/// A tag that was removed from everything, and what carried it: enough to put it back. Immutable.
public record RemovedTag(Tag tag, List<EntryId> entries, Map<PassageId, EntryId> passages) {
  public RemovedTag {
    entries = List.copyOf(entries);
    passages = Map.copyOf(passages);
  }
}
