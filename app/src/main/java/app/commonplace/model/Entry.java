package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation, document or note as a list shows it.
///
/// @param provider short name of the source, for example `chatgpt` (see [Provider])
/// @param account the provider's id of the account, empty when the export does not say
/// @param externalId the provider's id of the entry
/// @param title never null, may be empty
/// @param passages number of passages on all branches, hidden ones included
/// @param branches number of leaves
/// @param currentLeaf last passage of the current branch; absent for an entry without passages
public record Entry(
    EntryId id,
    EntryKind kind,
    String provider,
    String account,
    String externalId,
    String title,
    @Nullable String model,
    @Nullable String project,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable PassageId currentLeaf,
    int passages,
    int branches,
    int links,
    String snippet,
    List<String> tags,
    boolean starred,
    boolean archived,
    boolean unread,
    @Nullable Instant deletedAt) {

  public Entry {
    tags = List.copyOf(tags);
  }

  /// The time a list orders by: the last change, else the beginning.
  public @Nullable Instant when() {
    return updatedAt != null ? updatedAt : createdAt;
  }
}
