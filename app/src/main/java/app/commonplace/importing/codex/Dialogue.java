package app.commonplace.importing.codex;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes turns of the records of a session. What a model thought, said and called until something
/// answered it is one turn. One thread.
final class Dialogue {
  private static final String ASSISTANT = "assistant";
  private static final String THOUGHT = "thought";
  private static final String USER = "user";

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
          "# AGENTS.md instructions");

  /// Records and events that say nothing a message does not say as well.
  private static final Set<String> NOISE =
      Set.of(
          "token_count",
          "ghost_snapshot",
          "task_started",
          "task_complete",
          "turn_started",
          "turn_complete",
          "turn_aborted",
          "turn_diff",
          "agent_reasoning_section_break",
          "collab_agent_spawn_end",
          "exec_command_begin",
          "exec_command_end",
          "exec_command_output_delta",
          "mcp_tool_call_begin",
          "mcp_tool_call_end",
          "patch_apply_begin",
          "patch_apply_end",
          "web_search_begin",
          "web_search_end",
          "view_image_tool_call",
          "session_configured",
          "context_compacted",
          "state");

  private static final Pattern FRAME = Pattern.compile("\\s*(<image( [^<>]*)?>|</image>)\\s*");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Said said = new Said();
  private @Nullable String model;
  private @Nullable String nickname;
  private @Nullable Turn last;

  Dialogue(Session session) {
    this.session = session;
    texts = session.texts();
    blocks = new Blocks(session);
  }

  void model(@Nullable String name) {
    model = name == null ? model : name;
    session.model(name);
  }

  /// The name a sub-agent goes by.
  void nickname(@Nullable String name) {
    nickname = name;
  }

  /// A record of what the model was given and gave.
  void record(JsonNode record, @Nullable Instant time) {
    String type = texts.orEmpty(record, "type");
    switch (type) {
      case "message" -> message(record, time);
      case "reasoning" -> reasoning(record, time);
      case "function_call",
          "custom_tool_call",
          "local_shell_call",
          "web_search_call",
          "tool_search_call" ->
          call(type, record, time);
      case "function_call_output",
          "custom_tool_call_output",
          "local_shell_call_output",
          "tool_search_output" ->
          result(record, time);
      case "image_generation_call" -> picture(record, time);
      case "compaction", "compaction_summary" -> compacted(record, time);
      case "" -> {
        if (record.has("role")) {
          message(record, time);
        } else {
          session.unread().record("(no type)");
        }
      }
      default -> noise(type);
    }
  }

  private void noise(String type) {
    if (!NOISE.contains(type)) {
      session.unread().record(type);
    }
  }

  /// An event as the screen showed it.
  void event(JsonNode event, @Nullable Instant time) {
    String type = texts.orEmpty(event, "type");
    switch (type) {
      case "user_message" -> prompt(event, time);
      case "agent_message" ->
          shown(Role.ASSISTANT, ASSISTANT, texts.orEmpty(event, "message"), time);
      case "agent_reasoning", "agent_reasoning_raw_content" -> {
        String text = texts.orEmpty(event, "text");
        if (!said.isEcho(THOUGHT, text, true)) {
          answering(time, false).think(text);
        }
      }
      case "error", "warning", "stream_error" -> {
        String text = texts.filled(event, "message");
        if (text != null) {
          next(Role.SYSTEM, time).by(type).say(text);
        }
      }
      case "exited_review_mode" -> review(event, time);
      case "thread_name_updated" -> session.title(texts.filled(event, "thread_name"));
      case "thread_rolled_back" -> rollBack(event.path("num_turns").asInt(0));
      default -> noise(type);
    }
  }

  /// Pictures stand in the prompt as the model was given it; where that is missing, here.
  private void prompt(JsonNode event, @Nullable Instant time) {
    String text = texts.orEmpty(event, "message");
    List<String> pictures = texts.all(event.get("images"));
    List<String> files = texts.all(event.get("local_images"));
    String uttered = uttered(text, pictures.size() + files.size());
    if (uttered.isBlank() || said.isEcho(USER, uttered, true)) {
      return;
    }
    Turn turn = next(Role.USER, time).say(text);
    pictures.forEach(address -> turn.add(InlineFile.at(PartKind.IMAGE, null, address)));
    files.forEach(path -> turn.add(InlineFile.at(PartKind.IMAGE, null, path)));
  }

  /// What the two logs have in common of a prompt, which may be pictures alone.
  private static String uttered(String text, long pictures) {
    return text.isBlank() && pictures > 0 ? "pictures: " + pictures : text;
  }

  private void shown(Role role, String speaker, String text, @Nullable Instant time) {
    if (!text.isBlank() && !said.isEcho(speaker, text, true)) {
      Turn turn = role == Role.USER ? next(role, time) : answering(time, true);
      turn.say(text);
    }
  }

  private void message(JsonNode message, @Nullable Instant time) {
    String speaker = texts.orEmpty(message, "role");
    Role role = speaker.equals("developer") ? Role.SYSTEM : Role.ofWord(speaker);
    JsonNode content = message.get("content");
    String text = text(content);
    boolean injected = role == Role.USER && isInjected(text);
    String uttered = uttered(text, pictures(content));
    if (!injected && !uttered.isBlank() && said.isEcho(speaker, uttered, false)) {
      return;
    }
    Turn turn =
        role == Role.ASSISTANT ? answering(time, true) : next(injected ? Role.SYSTEM : role, time);
    if (injected || role == Role.SYSTEM) {
      turn.hide();
    }
    if (content != null && content.isArray()) {
      content.values().stream()
          .filter(block -> !isFrame(block))
          .forEach(block -> blocks.add(turn, block));
    } else {
      blocks.add(turn, content);
    }
  }

  private static long pictures(@Nullable JsonNode content) {
    return content == null
        ? 0
        : content.values().stream()
            .filter(block -> block.path("type").asString("").equals("input_image"))
            .count();
  }

  /// The program puts tags of its own around each picture that a person gives.
  private static boolean isFrame(JsonNode block) {
    return FRAME.matcher(block.path("text").asString("")).matches();
  }

  private static boolean isInjected(String text) {
    String start = text.stripLeading();
    return INJECTED.stream().anyMatch(start::startsWith);
  }

  private String text(@Nullable JsonNode content) {
    if (content == null || !content.isArray()) {
      String text = texts.of(content);
      return text == null ? "" : text;
    }
    var pieces = new ArrayList<String>();
    content.values().stream()
        .filter(block -> !isFrame(block))
        .forEach(block -> pieces.add(block.path("text").asString("")));
    return String.join("\n", pieces).strip();
  }

  private void reasoning(JsonNode record, @Nullable Instant time) {
    for (String key : List.of("summary", "content")) {
      for (JsonNode thought : record.path(key).values()) {
        String text = texts.orEmpty(thought, "text");
        if (!text.isBlank() && !said.isEcho(THOUGHT, text, false)) {
          answering(time, false).think(text);
        }
      }
    }
  }

  private void call(String type, JsonNode record, @Nullable Instant time) {
    String tool = texts.filled(record, "name");
    String named = tool == null ? type.replace("_call", "") : tool;
    blocks.call(
        answering(time, false), texts.firstFilled(record, "call_id", "id"), named, input(record));
  }

  /// A picture that was made stands in the call itself.
  private void picture(JsonNode record, @Nullable Instant time) {
    String prompt = texts.orEmpty(record, "revised_prompt");
    var part = new Part(PartKind.IMAGE, "image/png", null, null, prompt, null, Map.of());
    answering(time, false).add(InlineFile.of(part, texts.filled(record, "result")));
  }

  /// What a review found. It is an answer of its own; nothing else repeats it.
  private void review(JsonNode event, @Nullable Instant time) {
    JsonNode output = event.path("review_output");
    var said = new ArrayList<String>();
    String whole = texts.filled(output, "overall_explanation");
    said.add(whole == null ? texts.orEmpty(event, "review") : whole);
    for (JsonNode finding : output.path("findings").values()) {
      said.add("**" + texts.orEmpty(finding, "title") + "**\n\n" + texts.orEmpty(finding, "body"));
    }
    String text = String.join("\n\n", said).strip();
    if (!text.isEmpty()) {
      answering(time, true).say(text);
    }
  }

  /// Arguments are often JSON within a string.
  private static @Nullable JsonNode input(JsonNode record) {
    for (String key : List.of("arguments", "input", "action", "summary")) {
      JsonNode value = record.get(key);
      if (value != null && !value.isNull()) {
        return JsonText.object(value);
      }
    }
    return null;
  }

  /// Results may be wrapped together with numbers on how long they took.
  private void result(JsonNode record, @Nullable Instant time) {
    JsonNode output = record.has("output") ? record.get("output") : record.get("tools");
    JsonNode inside = JsonText.object(output);
    for (String key : List.of("output", "content")) {
      if (inside != null && inside.path(key).isString()) {
        output = inside.get(key);
        break;
      }
    }
    boolean failed = inside != null && inside.path("metadata").path("exit_code").asInt(0) != 0;
    Turn turn = next(Role.TOOL, time);
    blocks.result(turn, texts.filled(record, "call_id"), output, failed);
  }

  /// What the model was told of what it no longer has in mind. The replaced history is not read: it
  /// repeats what stands above.
  void compacted(JsonNode payload, @Nullable Instant time) {
    next(Role.SYSTEM, time).hide().say(texts.firstFilled(payload, "message", "summary"));
  }

  /// A person took back some prompts: what follows is another branch.
  private void rollBack(int prompts) {
    List<Turn> turns = session.turns();
    int left = prompts;
    int at = turns.size();
    while (left > 0 && at > 0) {
      at--;
      left -= turns.get(at).role() == Role.USER ? 1 : 0;
    }
    last = at == 0 ? null : turns.get(at - 1);
  }

  /// The turn of the model that is going on, or a new one.
  ///
  /// @param speaks a turn has one message
  private Turn answering(@Nullable Instant time, boolean speaks) {
    Turn open = last;
    if (open != null && open.role() == Role.ASSISTANT && !(speaks && open.has(PartKind.PROSE))) {
      return open;
    }
    return next(Role.ASSISTANT, time).of(model).by(nickname);
  }

  private Turn next(Role role, @Nullable Instant time) {
    Turn turn = session.turn(null, last == null ? null : last.id(), role).at(time);
    last = turn;
    return turn;
  }
}
