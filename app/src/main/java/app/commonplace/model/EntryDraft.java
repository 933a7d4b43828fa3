package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as a parser read it, before the library knows it.
///
/// @param title null when the export has none; a library shows such an entry by its first prompt
/// @param starred null when the export does not say
/// @param currentLeaf external id of the last passage on the branch that the provider marks as
///   current; null when there are no passages
/// @param passages the whole tree; a parent stands before its children
public record EntryDraft(
    EntryKind kind,
    String provider,
    String account,
    String externalId,
    @Nullable String title,
    @Nullable String model,
    @Nullable String project,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Boolean starred,
    @Nullable Boolean archived,
    @Nullable String currentLeaf,
    List<PassageDraft> passages,
    List<String> tags) {

  public EntryDraft {
    passages = List.copyOf(passages);
    tags = List.copyOf(tags);
  }
}
