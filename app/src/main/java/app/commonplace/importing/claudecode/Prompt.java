package app.commonplace.importing.claudecode;

import app.commonplace.importing.sessions.Blocks;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a line of the user's role is: a prompt, results of tools, or something that the program or
/// another agent put there.
///
/// @param author who spoke where it was not the person; null when that is not told
record Prompt(Role role, boolean isHidden, @Nullable String author) {
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

  /// Origins of what no person said.
  private static final Set<String> OTHERS =
      Set.of("peer", "task-notification", "coordinator", "plugin", "auto-continuation");

  private static final Pattern COMMAND =
      Pattern.compile("(?s)<command-name>\\s*(\\S[^<]*?)\\s*</command-name>");
  private static final Pattern ARGUMENTS =
      Pattern.compile("(?s)<command-args>\\s*(\\S.*?)\\s*</command-args>");

  /// What the program puts before the words of a person: reminders, the state of the editor.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?s)\\A(?:\\s*<(system-reminder|ide_opened_file|ide_selection|ide_diagnostics)>.*?</\\1>)+\\s*");

  static Prompt of(JsonNode line, @Nullable JsonNode content) {
    if (Blocks.isResults(content)) {
      return new Prompt(Role.TOOL, false, null);
    }
    boolean ofProgram =
        line.path("isMeta").asBoolean(false) || line.path("isCompactSummary").asBoolean(false);
    return ofProgram ? new Prompt(Role.SYSTEM, true, null) : said(line.path("origin"), content);
  }

  /// What was said, as a prompt or while another was answered.
  static Prompt said(JsonNode origin, @Nullable JsonNode content) {
    boolean notice = content != null && isNotice(content);
    String kind = origin.path("kind").asString("");
    return OTHERS.contains(kind)
        ? new Prompt(Role.SYSTEM, notice, kind)
        : new Prompt(Role.USER, notice, null);
  }

  /// A command as a person typed it, where words follow its name; else null.
  static @Nullable String typed(@Nullable JsonNode content) {
    return content == null ? null : typed(content.asString(""));
  }

  private static @Nullable String typed(String content) {
    String text = content.strip();
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
    return isNotice(content.asString(""));
  }

  static boolean isNotice(String content) {
    String text = beyond(content).stripLeading();
    boolean nothingElse = text.isEmpty() && !content.isBlank();
    return nothingElse || (NOTICES.stream().anyMatch(text::startsWith) && typed(text) == null);
  }

  /// What the program put before the words of a person; empty when it put nothing there.
  static String before(@Nullable JsonNode content) {
    if (content == null || !content.isArray()) {
      return content == null ? "" : before(content.asString(""));
    }
    return content.values().stream()
        .map(block -> before(block.path("text").asString("")))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static String before(String content) {
    Matcher before = BEFORE.matcher(content);
    return before.find() ? before.group().strip() : "";
  }

  /// The words that follow.
  static String beyond(String content) {
    Matcher before = BEFORE.matcher(content);
    return before.find() ? content.substring(before.end()) : content;
  }

  /// All that a content says, as one text.
  static String text(@Nullable JsonNode content) {
    if (content == null || !content.isArray()) {
      return content == null ? "" : content.asString("");
    }
    return content.values().stream()
        .map(block -> block.path("text").asString(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
