package app.commonplace.importing.cline;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes turns of what the screen showed: who speaks, the kind of a line tells. One thread, used
/// once.
final class Shown {
  /// Lines that say nothing: costs, marks to return to, questions that any answer closes.
  private static final Set<String> NOISE =
      Set.of(
          "api_req_started",
          "api_req_finished",
          "api_req_retried",
          "api_req_retry_delayed",
          "api_req_deleted",
          "checkpoint_created",
          "checkpoint_saved",
          "mcp_server_request_started",
          "resume_task",
          "resume_completed_task",
          "shell_integration_warning",
          "deleted_api_reqs",
          "error_retry",
          "api_req_rate_limit_wait",
          "auto_approval_max_req_reached",
          "load_mcp_documentation",
          "task_progress",
          "user_edit_todos",
          "sliding_window_truncation");

  private final Session session;
  private final Texts texts;

  Shown(Session session) {
    this.session = session;
    texts = session.texts();
  }

  void read(JsonNode lines) {
    boolean first = true;
    for (JsonNode line : lines.values()) {
      if (!line.path("partial").asBoolean(false)) {
        line(line, first);
      }
      first = false;
    }
  }

  private void line(JsonNode line, boolean first) {
    String type = texts.orEmpty(line, "type");
    String kind = texts.orEmpty(line, type.equals("ask") ? "ask" : "say");
    String text = texts.filled(line, "text");
    switch (kind) {
      case "task", "user_feedback", "user_feedback_diff" -> turn(line, Role.USER).say(text);
      // the task itself is a line of text as well
      case "text" -> turn(line, first ? Role.USER : Role.ASSISTANT).say(text);
      case "completion_result", "followup", "plan_mode_respond" -> {
        if (text != null) {
          turn(line, Role.ASSISTANT).say(question(text));
        }
      }
      // what became of a context that was compressed
      case "condense_context" ->
          turn(line, Role.SYSTEM).hide().say(texts.filled(line.path("contextCondense"), "summary"));
      case "reasoning" ->
          turn(line, Role.ASSISTANT).think(text == null ? texts.filled(line, "reasoning") : text);
      case "tool", "use_mcp_server", "browser_action_launch", "browser_action" -> call(line, text);
      case "command" -> {
        if (text != null) {
          turn(line, Role.ASSISTANT)
              .add(new Part(PartKind.TOOL_CALL, null, "bash", kind, text, null, Map.of()));
        }
      }
      case "command_output",
          "mcp_server_response",
          "browser_action_result",
          "codebase_search_result",
          "subtask_result" ->
          result(line, text);
      case "error",
          "diff_error",
          "api_req_failed",
          "mistake_limit_reached",
          "clineignore_error",
          "rooignore_error",
          "condense_context_error" -> {
        if (text != null) {
          turn(line, Role.SYSTEM).by("error").say(text);
        }
      }
      default -> {
        if (!NOISE.contains(kind)) {
          session.unread().record(type + "/" + kind);
        }
      }
    }
    for (String image : texts.all(line.get("images"))) {
      Turn last = session.last();
      if (last != null) {
        last.add(InlineFile.at(PartKind.IMAGE, null, image));
      }
    }
  }

  private Turn turn(JsonNode line, Role role) {
    return session.next(null, role).at(Times.of(line, "ts"));
  }

  private String question(String text) {
    JsonNode asked = parsed(text);
    String question = asked == null ? null : texts.firstFilled(asked, "question", "response");
    if (asked == null || question == null) {
      return text;
    }
    var lines = new ArrayList<>(List.of(question));
    for (String key : List.of("options", "suggest")) {
      for (JsonNode offered : asked.path(key).values()) {
        String answer = offered.isString() ? texts.of(offered) : texts.filled(offered, "answer");
        lines.add("- " + (answer == null ? texts.json(offered) : answer));
      }
    }
    return String.join("\n", lines);
  }

  private void call(JsonNode line, @Nullable String text) {
    if (text == null) {
      return;
    }
    JsonNode call = parsed(text);
    String name = call == null ? null : texts.firstFilled(call, "tool", "toolName", "action");
    Part plain = new Part(PartKind.TOOL_CALL, null, null, name, text, null, Map.of());
    turn(line, Role.ASSISTANT).add(call == null ? plain : ToolInput.call(name, call, texts));
  }

  private void result(JsonNode line, @Nullable String text) {
    if (text != null) {
      turn(line, Role.TOOL)
          .add(new Part(PartKind.TOOL_RESULT, null, null, null, text, null, Map.of()));
    }
  }

  private static @Nullable JsonNode parsed(String text) {
    try {
      JsonNode node = Json.parse(text.getBytes(StandardCharsets.UTF_8)).node();
      return node.isObject() ? node : null;
    } catch (InvalidJson _) {
      // shown as it stands
      return null;
    }
  }
}
