package app.commonplace.importing;

import app.commonplace.model.Part;
import app.commonplace.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a passage stands when a newer export has left out what stood above it: calls of tools and
/// their results, instructions, thoughts. ChatGPT's exports hold fewer of them since the middle of
/// 2026 and hang each message on the nearest one that is left. What was between stays in its place,
/// and does not become a branch that nobody took. A prompt or an answer that is gone was taken
/// back, and the branch goes on without it. Stateless.
final class Between {
  private Between() {}

  /// The passage above: what the older export says, if all that the newer one lacks of the way up
  /// from there was between; else what the newer one says.
  ///
  /// @param above what stands above a passage in the older export
  /// @param left whether the newer export left a passage out that was between
  static @Nullable String parent(
      @Nullable String newer,
      @Nullable String older,
      Function<String, @Nullable String> above,
      Predicate<String> left) {
    Set<String> seen = new HashSet<>();
    String at = older;
    while (at != null && !at.equals(newer)) {
      if (!seen.add(at) || !left.test(at)) {
        return newer;
      }
      at = above.apply(at);
    }
    return at == null && newer != null ? newer : older;
  }

  /// Whether a passage is neither a prompt nor an answer.
  static boolean is(Role role, boolean hidden, List<Part> parts) {
    return hidden
        || role == Role.SYSTEM
        || role == Role.TOOL
        || (role == Role.ASSISTANT && parts.stream().noneMatch(Between::isRead));
  }

  /// A version of a document was made by a call.
  private static boolean isRead(Part part) {
    return switch (part.kind()) {
      case PROSE, CODE -> part.about(Part.Meta.COMMAND) == null;
      case IMAGE, ATTACHMENT -> true;
      case THINKING, TOOL_CALL, TOOL_RESULT, CITATION -> false;
    };
  }
}
