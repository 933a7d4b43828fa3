package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage as a parser read it.
///
/// @param parentId external id of the passage before it, in the same draft; null at a root
public record PassageDraft(
    String externalId,
    @Nullable String parentId,
    Role role,
    @Nullable String author,
    @Nullable String model,
    @Nullable Instant createdAt,
    boolean hidden,
    List<PartDraft> parts) {

  public PassageDraft {
    parts = List.copyOf(parts);
  }

  /// The same passage under another one.
  public PassageDraft under(@Nullable String parent) {
    return new PassageDraft(externalId, parent, role, author, model, createdAt, hidden, parts);
  }

  /// The same passage made of other parts.
  public PassageDraft withParts(List<PartDraft> others) {
    return new PassageDraft(externalId, parentId, role, author, model, createdAt, hidden, others);
  }
}
