package app.commonplace.library;

import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passage's place in its entry's tree, and what can be said of it without its text.
///
/// @param author who said it by name, when a person or a model is named
/// @param content the same for passages that say the same
/// @param readable whether it holds prose or code, or an attachment that was read
public record PassageNode(
    PassageId id,
    String externalId,
    @Nullable PassageId parent,
    int ordinal,
    Role role,
    @Nullable String author,
    @Nullable String model,
    @Nullable Instant createdAt,
    boolean hidden,
    ContentHash content,
    boolean readable) {

  /// The same passage, readable, with something else to say.
  PassageNode saying(ContentHash other) {
    return new PassageNode(
        id, externalId, parent, ordinal, role, author, model, createdAt, hidden, other, true);
  }
}
