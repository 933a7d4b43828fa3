package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message of a conversation, or a page or section of a document.
///
/// @param parent the passage before it; absent at a root
/// @param ordinal place among all passages of the entry, parents before children
/// @param author the name the provider gives, such as a tool's name
/// @param hidden kept and searchable on request, but not part of what a person reads
/// @param current whether it lies on the entry's current branch
public record Passage(
    PassageId id,
    EntryId entry,
    String externalId,
    @Nullable PassageId parent,
    int ordinal,
    Role role,
    @Nullable String author,
    @Nullable String model,
    @Nullable Instant createdAt,
    boolean hidden,
    boolean current,
    List<Part> parts) {

  public Passage {
    parts = List.copyOf(parts);
  }

  /// The readable text: prose and code in order, without thinking, tools and files.
  public String text() {
    return readableText(parts);
  }

  /// Joins prose and code of parts as a person would read them.
  public static String readableText(List<Part> parts) {
    var text = new StringBuilder();
    for (Part part : parts) {
      boolean readable = part.kind() == PartKind.PROSE || part.kind() == PartKind.CODE;
      if (readable && !part.text().isEmpty()) {
        if (!text.isEmpty()) {
          text.append("\n\n");
        }
        text.append(part.text());
      }
    }
    return text.toString();
  }
}
