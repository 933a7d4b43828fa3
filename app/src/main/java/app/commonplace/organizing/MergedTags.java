package app.commonplace.organizing;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import java.util.List;
import java.util.Map;

/// Tags that became part of others: enough to take them apart again. Immutable.
///
/// @param into the tag that the first of them became
/// @param from the first of them
/// @param held the tags within that one that never left this machine before
/// @param searches those that named one of them, as they were
public record MergedTags(
    String from, String into, List<String> held, List<Part> parts, List<SavedSearch> searches) {
  public MergedTags {
    held = List.copyOf(held);
    parts = List.copyOf(parts);
    searches = List.copyOf(searches);
  }

  /// One tag that became part of another.
  ///
  /// @param made whether the other one was made for it
  /// @param entries those that did not have the other one before
  public record Part(
      RemovedTag gone,
      String into,
      boolean made,
      List<EntryId> entries,
      Map<PassageId, EntryId> passages) {
    public Part {
      entries = List.copyOf(entries);
      passages = Map.copyOf(passages);
    }
  }
}
