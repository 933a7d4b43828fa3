package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person added to an entry, as an export of another library tells it; tags of the entry
/// itself stand in its draft. Passages go by their external ids.
///
/// @param title of the person's own; null when the source's stands
/// @param starred what the person decided; null when it is the source's word
/// @param readAt null when unread
/// @param passageTags names of tags
/// @param links those that start or end here; each is told by both of its ends
public record Personal(
    @Nullable String title,
    @Nullable Boolean starred,
    @Nullable Instant readAt,
    Map<String, List<String>> passageTags,
    List<Noted> notes,
    List<Linked> links) {

  public static final Personal NONE =
      new Personal(null, null, null, Map.of(), List.of(), List.of());

  public Personal {
    passageTags = Map.copyOf(passageTags);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
  }

  /// A note.
  ///
  /// @param passage null when it is on the entry as a whole
  public record Noted(
      @Nullable String passage,
      String text,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt) {}

  /// A link with another end, which may be in the same entry.
  ///
  /// @param passage the end here; null for the entry as a whole
  /// @param outgoing whether it starts here
  public record Linked(
      @Nullable String passage,
      boolean outgoing,
      End other,
      String kind,
      @Nullable String note,
      @Nullable Instant createdAt) {}

  /// The other end of a link, by what its source calls it.
  ///
  /// @param passage null for the entry as a whole
  public record End(String provider, String account, String externalId, @Nullable String passage) {}
}
