package app.commonplace.importing.copilot;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the events of one session of Copilot on the command line. One thread, used once.
final class Events implements LineSessions {
  /// The file beside the events, and the type under which its words stand among them.
  static final String BESIDE = "workspace.yaml";

  /// Events of these families begin or end what others tell, or count what it cost.
  private static final List<String> NOISE =
      List.of(
          "session.",
          "assistant.",
          "tool.",
          "hook.",
          "permission.",
          "subagent.",
          "skill.",
          "abort");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Given given;
  private final Set<String> called = new HashSet<>();
  private final List<String> thoughts = new ArrayList<>();
  private @Nullable String model;
  private @Nullable String name;

  Events(Unread unread) {
    session = new Session(Provider.COPILOT, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
    given = new Given(texts);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      return;
    }
    session.at(Times.of(line, "timestamp"));
    JsonNode data = line.path("data");
    String type = texts.orEmpty(line, "type");
    switch (type) {
      case BESIDE -> beside(data);
      case "session.start" -> start(data);
      case "session.model_change" -> model(texts.filled(data, "newModel"));
      case "session.title_changed" -> session.title(texts.filled(data, "title"));
      case "session.error", "session.warning" -> told(line, texts.filled(data, "message"));
      case "session.task_complete" -> told(line, texts.filled(data, "summary"));
      case "model.call_failure" -> told(line, texts.filled(data, "errorMessage"));
      case "subagent.failed" -> told(line, texts.filled(data, "error"));
      case "session.compaction_complete" -> hidden(line, texts.filled(data, "summaryContent"));
      case "session.handoff" -> {
        hidden(line, texts.filled(data, "summary"));
        hidden(line, texts.filled(data, "context"));
      }
      case "skill.invoked", "system.notification", "system.message" ->
          hidden(line, texts.filled(data, "content"));
      case "session.binary_asset" -> given.asset(data);
      case "user.message" -> prompt(line, data);
      case "assistant.reasoning" -> thought(texts.filled(data, "content"));
      case "assistant.message" -> answer(line, data);
      case "tool.user_requested", "tool.execution_start" -> call(line, type, data);
      case "tool.execution_complete" -> result(line, data);
      default -> other(type, data);
    }
  }

  /// What began or ended is told by others; what was said all the same is in the original.
  private void other(String type, JsonNode data) {
    if (NOISE.stream().noneMatch(type::startsWith)) {
      session.unread().record(type.isEmpty() ? "(no type)" : type);
    } else if (texts.firstFilled(data, "content", "message", "summary", "intent") != null) {
      session.unread().aside(type);
    }
  }

  private void start(JsonNode data) {
    session.id(texts.filled(data, "sessionId"));
    session.project(texts.filled(data.path("context"), "cwd"));
    model(texts.filled(data, "selectedModel"));
  }

  /// The name is the one it has now; events tell earlier ones.
  private void beside(JsonNode data) {
    name = texts.filled(data, "name");
    session.project(texts.filled(data, "cwd"));
  }

  /// The model that goes on from here.
  private void model(@Nullable String stated) {
    model = stated == null ? model : stated;
    session.model(stated);
  }

  private Turn next(JsonNode line, Role role) {
    return session.next(texts.filled(line, "id"), role).at(Times.of(line, "timestamp"));
  }

  private void told(JsonNode line, @Nullable String said) {
    if (said != null) {
      next(line, Role.SYSTEM).by(texts.orEmpty(line, "type")).say(said);
    }
  }

  private void hidden(JsonNode line, @Nullable String said) {
    if (said != null) {
      next(line, Role.SYSTEM).hide().say(said);
    }
  }

  /// What a skill or another agent says stands where a prompt does, and nobody typed it.
  private void prompt(JsonNode line, JsonNode data) {
    String source = texts.filled(data, "source");
    boolean typed = source == null || source.equals("user");
    Turn turn = next(line, typed ? Role.USER : Role.SYSTEM).say(texts.of(data, "content"));
    if (!typed) {
      turn.by(source);
    }
    data.path("attachments").values().forEach(file -> turn.add(given.part(file)));
  }

  private void thought(@Nullable String thought) {
    if (thought != null) {
      thoughts.add(thought);
    }
  }

  /// What was thought stands with the answer, or in events of its own before it, or in both.
  private void answer(JsonNode line, JsonNode data) {
    model(texts.filled(data, "model"));
    Turn turn = next(line, Role.ASSISTANT).of(model).by(agent(line, data));
    String stated = texts.filled(data, "reasoningText");
    thoughts.removeIf(thought -> stated != null && stated.contains(thought));
    thoughts.forEach(turn::think);
    thoughts.clear();
    turn.think(stated);
    turn.say(texts.of(data, "content"));
    for (JsonNode call : data.path("toolRequests").values()) {
      call(turn, call, "name");
    }
    Source.all(data.path("citations").get("sources"), texts)
        .forEach(source -> turn.add(source.part()));
    if (!data.path("serverTools").path("items").isEmpty()) {
      session.unread().aside("serverTools");
    }
  }

  private @Nullable String agent(JsonNode line, JsonNode data) {
    boolean main = texts.filled(line, "agentId") == null;
    return main && texts.filled(data, "parentToolCallId") == null ? null : "sub-agent";
  }

  private void call(Turn turn, JsonNode call, String name) {
    String id = texts.filled(call, "toolCallId");
    called.add(String.valueOf(id));
    blocks.call(turn, id, texts.filled(call, name), JsonText.object(call.get("arguments")));
  }

  /// A call that no answer has asked for, such as one by the person.
  private void call(JsonNode line, String type, JsonNode data) {
    String id = texts.filled(data, "toolCallId");
    if (id != null && !called.contains(id)) {
      boolean person = type.equals("tool.user_requested");
      call(next(line, person ? Role.USER : Role.ASSISTANT).by(agent(line, data)), data, "toolName");
    }
  }

  private void result(JsonNode line, JsonNode data) {
    boolean failed = data.path("success").isBoolean() && !data.path("success").booleanValue();
    JsonNode result = data.has("result") ? data.get("result") : data.get("error");
    String id = texts.filled(data, "toolCallId");
    Turn turn = next(line, Role.TOOL);
    blocks.result(turn, id, result, failed);
    model(texts.filled(data, "model"));
    if (result == null) {
      return;
    }
    String whole = texts.filled(result, "detailedContent");
    if (whole != null && !texts.orEmpty(result, "content").contains(whole)) {
      blocks.result(turn, id, result.get("detailedContent"), failed);
    }
    JsonNode files = result.path("binaryResultsForLlm");
    for (JsonNode one : (files.isEmpty() ? result.path("contents") : files).values()) {
      JsonNode inside = one.path("resource").isObject() ? one.path("resource") : one;
      if (inside.has("mimeType") || inside.has("uri")) {
        turn.add(given.part(inside));
      }
    }
  }

  @Override
  public List<Item> items(String place) {
    // their answer is still to come, and will hold them
    thoughts.forEach(_ -> session.unread().aside("assistant.reasoning"));
    session.title(name);
    return List.of(session.item(place));
  }
}
