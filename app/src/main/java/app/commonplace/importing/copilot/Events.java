package app.commonplace.importing.copilot;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the events of one session of Copilot on the command line. One thread, used once.
final class Events implements LineSessions {
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
          "system.notification",
          "abort");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private @Nullable String thought;
  private @Nullable String model;

  Events(Unread unread) {
    session = new Session(Provider.COPILOT, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
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
      case "session.start" -> start(data);
      case "session.model_change" -> model(texts.filled(data, "newModel"));
      case "session.title_changed" -> session.title(texts.filled(data, "title"));
      case "session.error", "session.warning" ->
          next(line, Role.SYSTEM).by(type).say(texts.filled(data, "message"));
      case "user.message" -> prompt(line, data);
      case "system.message" -> next(line, Role.SYSTEM).hide().say(texts.of(data, "content"));
      case "assistant.reasoning" -> thought = texts.filled(data, "content");
      case "assistant.message" -> answer(line, data);
      case "tool.execution_complete" -> result(line, data);
      default -> {
        if (NOISE.stream().noneMatch(type::startsWith)) {
          session.unread().record(type.isEmpty() ? "(no type)" : type);
        }
      }
    }
  }

  private void start(JsonNode data) {
    session.id(texts.filled(data, "sessionId"));
    session.project(texts.filled(data.path("context"), "cwd"));
    model(texts.filled(data, "selectedModel"));
  }

  /// The model that goes on from here.
  private void model(@Nullable String stated) {
    model = stated == null ? model : stated;
    session.model(stated);
  }

  private Turn next(JsonNode line, Role role) {
    return session.next(texts.filled(line, "id"), role).at(Times.of(line, "timestamp"));
  }

  private void prompt(JsonNode line, JsonNode data) {
    Turn turn = next(line, Role.USER).say(texts.of(data, "content"));
    for (JsonNode file : data.path("attachments").values()) {
      String name = texts.firstFilled(file, "displayName", "path", "name");
      if (name != null) {
        turn.add(InlineFile.of(PartKind.ATTACHMENT, name, null, null));
      }
    }
  }

  /// What was thought stands with the answer, or in an event of its own before it.
  private void answer(JsonNode line, JsonNode data) {
    model(texts.filled(data, "model"));
    Turn turn = next(line, Role.ASSISTANT).of(model);
    String stated = texts.filled(data, "reasoningText");
    turn.think(stated == null ? thought : stated);
    thought = null;
    turn.say(texts.of(data, "content"));
    for (JsonNode call : data.path("toolRequests").values()) {
      blocks.call(
          turn,
          texts.filled(call, "toolCallId"),
          texts.filled(call, "name"),
          JsonText.object(call.get("arguments")));
    }
  }

  private void result(JsonNode line, JsonNode data) {
    boolean failed = data.path("success").isBoolean() && !data.path("success").booleanValue();
    JsonNode result = data.has("result") ? data.get("result") : data.get("error");
    Turn turn = next(line, Role.TOOL);
    blocks.result(turn, texts.filled(data, "toolCallId"), result, failed);
    model(texts.filled(data, "model"));
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
