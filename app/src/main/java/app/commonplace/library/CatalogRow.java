package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lists, filters and facets know of an entry.
///
/// @param title the person's own where there is one
/// @param tags numbers of the tags it carries
/// @param holds see [app.commonplace.model.Holds]
/// @param onlyHere whether the newest export of its whole account no longer holds it
/// @param retitled whether a later export gave it another title
/// @param rewritten whether a later export gave a passage of it other words
/// @param deletedAt when it went to the trash, or was merged
/// @param merged whether it is part of another entry now
public record CatalogRow(
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
    @Nullable Instant readAt,
    @Nullable Instant deletedAt,
    int passages,
    int branches,
    int holds,
    int links,
    int notes,
    boolean starred,
    boolean archived,
    boolean onlyHere,
    boolean retitled,
    boolean rewritten,
    boolean merged,
    List<Long> tags) {

  public CatalogRow {
    tags = List.copyOf(tags);
  }

  /// The time lists order by: the last change, else the beginning.
  public @Nullable Instant when() {
    return updatedAt != null ? updatedAt : createdAt;
  }
}
