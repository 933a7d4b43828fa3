package app.commonplace.importing.codex;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Turn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The content of one message as the model was given it, without what the program puts around what
/// people say. Immutable.
record Given(@Nullable JsonNode content, Texts texts, String text) {
  /// What the program tells the model in the user's name.
  private static final List<String> INJECTED =
      List.of(
          "<environment_context>",
          "<user_instructions>",
          "<permissions instructions>",
          "<turn_aborted>",
          "<subagent_notification>",
          "<collaboration_mode>",
          "<skill>",
          "<recommended_plugins>",
          "<agent_message_board_notification>",
          "# AGENTS.md instructions");

  private static final Pattern FRAME = Pattern.compile("\\s*(<image( [^<>]*)?>|</image>)\\s*");
  private static final Pattern PLAN =
      Pattern.compile("(?s)<proposed_plan>(.*?)(?:</proposed_plan>|\\z)");

  Given(@Nullable JsonNode content, Texts texts) {
    this(content, texts, text(content, texts));
  }

  private static String text(@Nullable JsonNode content, Texts texts) {
    if (content == null || !content.isArray()) {
      String text = texts.of(content);
      return text == null ? "" : text;
    }
    return content.values().stream()
        .filter(block -> !isFrame(block))
        .map(block -> block.path("text").asString(""))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /// The program puts tags of its own around each picture that a person gives.
  private static boolean isFrame(JsonNode block) {
    return FRAME.matcher(block.path("text").asString("")).matches();
  }

  boolean isInjected() {
    String start = text.stripLeading();
    return INJECTED.stream().anyMatch(start::startsWith);
  }

  long pictures() {
    return content == null
        ? 0
        : content.values().stream()
            .filter(block -> block.path("type").asString("").equals("input_image"))
            .count();
  }

  /// The plan that an answer proposes, null when it is none.
  @Nullable String plan() {
    Matcher plan = PLAN.matcher(text);
    return plan.find() ? plan.group(1).strip() : null;
  }

  String besidePlan() {
    return PLAN.matcher(text).replaceFirst("").strip();
  }

  void addTo(Turn turn, Blocks blocks) {
    if (content != null && content.isArray()) {
      content.values().stream()
          .filter(block -> !isFrame(block))
          .forEach(block -> blocks.add(turn, block));
    } else {
      blocks.add(turn, content);
    }
  }
}
