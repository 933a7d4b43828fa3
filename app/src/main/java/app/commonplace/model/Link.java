package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed connection a person made. It shows on both ends.
///
/// @param fromPassage absent when the link starts at the entry as a whole
/// @param kind for example `related`, `follows`, `answers`, `source`, `contradicts`
public record Link(
    long id,
    EntryId fromEntry,
    @Nullable PassageId fromPassage,
    EntryId toEntry,
    @Nullable PassageId toPassage,
    String kind,
    @Nullable String note,
    Instant createdAt) {
  /// The kinds that every place knows a word for; a person may use others.
  public static final List<String> KINDS =
      List.of("related", "follows", "answers", "contradicts", "source");

  /// Whether one of its ends is an entry, or lies in it.
  public boolean joins(EntryId entry) {
    return fromEntry.equals(entry) || toEntry.equals(entry);
  }
}
