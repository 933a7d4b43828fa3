package app.commonplace.importing.claudecode;

import app.commonplace.importing.sessions.Blocks;
import app.commonplace.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a line of the user's role is: a prompt, results of tools, or something that the program put
/// there.
record Prompt(Role role, boolean isHidden) {
  private static final List<String> NOTICES =
      List.of(
          "<command-name>",
          "<command-message>",
          "<local-command-stdout>",
          "<local-command-stderr>",
          "<local-command-caveat>",
          "<system-reminder>",
          "<task-notification>",
          "<bash-stdout>");

  static Prompt of(JsonNode line, @Nullable JsonNode content) {
    if (Blocks.isResults(content)) {
      return new Prompt(Role.TOOL, false);
    }
    boolean ofProgram =
        line.path("isMeta").asBoolean(false) || line.path("isCompactSummary").asBoolean(false);
    return ofProgram
        ? new Prompt(Role.SYSTEM, true)
        : new Prompt(Role.USER, content != null && isNotice(content));
  }

  /// Whether all of a content is what the program says in the user's name.
  static boolean isNotice(JsonNode content) {
    if (content.isArray()) {
      return !content.isEmpty()
          && content.values().stream().allMatch(block -> isNotice(block.path("text")));
    }
    String text = content.asString("").stripLeading();
    return NOTICES.stream().anyMatch(text::startsWith);
  }
}
