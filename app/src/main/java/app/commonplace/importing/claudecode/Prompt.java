package app.commonplace.importing.claudecode;

import app.commonplace.importing.sessions.Blocks;
import app.commonplace.model.Role;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern COMMAND =
      Pattern.compile("(?s)<command-name>\\s*(\\S[^<]*?)\\s*</command-name>");
  private static final Pattern ARGUMENTS =
      Pattern.compile("(?s)<command-args>\\s*(\\S.*?)\\s*</command-args>");

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

  /// A command as a person typed it, where words follow its name; else null.
  static @Nullable String typed(@Nullable JsonNode content) {
    String text = content == null ? "" : content.asString("").strip();
    Matcher command = COMMAND.matcher(text);
    Matcher arguments = ARGUMENTS.matcher(text);
    boolean tagged = text.startsWith("<command-") && text.endsWith(">");
    return tagged && command.find() && arguments.find()
        ? command.group(1) + " " + arguments.group(1)
        : null;
  }

  /// Whether all of a content is what the program says in the user's name.
  static boolean isNotice(JsonNode content) {
    if (content.isArray()) {
      return !content.isEmpty()
          && content.values().stream().allMatch(block -> isNotice(block.path("text")));
    }
    String text = content.asString("").stripLeading();
    return NOTICES.stream().anyMatch(text::startsWith) && typed(content) == null;
  }
}
