package app.commonplace.importing.zed;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one thread. Values are named by what they are, as in `{"Text": "…"}`; the style before has
/// segments with a type. One thread, used once.
final class AgentThread {
  private final JsonNode row;
  private final JsonNode thread;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;

  AgentThread(JsonNode whole, Unread unread) {
    row = whole.path(ThreadDatabase.ROW);
    thread = whole.has(ThreadDatabase.THREAD) ? whole.path(ThreadDatabase.THREAD) : whole;
    session = new Session(Provider.ZED, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    session.id(texts.filled(row, "id"));
    session.title(texts.firstFilled(thread, "title", "summary"));
    session.title(texts.filled(row, "summary"));
    session.at(Times.of(row, "created_at"));
    session.at(Times.of(row, "updated_at"));
    session.at(Times.of(thread, "updated_at"));
    String folders = texts.filled(row, "folder_paths");
    session.project(folders == null ? null : folders.lines().findFirst().orElse(null));
    session.model(texts.filled(thread.path("model"), "model"));
    thread.path("messages").values().forEach(this::message);
    return session.item(place, raw);
  }

  private void message(JsonNode message) {
    if (message.path("User").isObject()) {
      contents(turn(message.path("User"), Role.USER), message.path("User").path("content"));
    } else if (message.path("Agent").isObject()) {
      agent(message.path("Agent"));
    } else if (message.has("segments")) {
      segments(message);
    } else if (!message.isString()) {
      session.unread().record(message.propertyNames().stream().findFirst().orElse("(empty)"));
    }
  }

  private Turn turn(JsonNode message, Role role) {
    JsonNode id = message.path("id");
    return session.next(id.isString() || id.isNumber() ? id.asString() : null, role);
  }

  private void agent(JsonNode agent) {
    Turn turn = turn(agent, Role.ASSISTANT);
    contents(turn, agent.path("content"));
    agent
        .path("tool_results")
        .forEachEntry((call, result) ->
            blocks.result(
                turn, call, result.get("content"), result.path("is_error").asBoolean(false)));
  }

  private void contents(Turn turn, JsonNode contents) {
    for (JsonNode content : contents.values()) {
      content.forEachEntry((kind, value) -> content(turn, kind, value));
    }
  }

  private void content(Turn turn, String kind, JsonNode value) {
    switch (kind) {
      case "Text" -> turn.say(text(value));
      case "Thinking" -> turn.think(text(value));
      case "RedactedThinking" -> {}
      case "ToolUse" ->
          blocks.call(
              turn, texts.filled(value, "id"), texts.filled(value, "name"), value.get("input"));
      case "Mention" ->
          turn.add(
              new Part(
                  PartKind.ATTACHMENT,
                  null,
                  null,
                  mentioned(value.path("uri")),
                  texts.orEmpty(value, "content"),
                  null,
                  Map.of()));
      case "Image" ->
          turn.add(InlineFile.of(PartKind.IMAGE, null, "image/png", texts.filled(value, "source")));
      default -> blocks.unknown(turn, kind, value);
    }
  }

  private @Nullable String text(JsonNode value) {
    return value.isObject() ? texts.of(value, "text") : texts.of(value);
  }

  /// The last word of what a mention names.
  private @Nullable String mentioned(JsonNode uri) {
    for (JsonNode inside : uri.isObject() ? uri.values() : java.util.List.of(uri)) {
      String path =
          inside.isObject()
              ? texts.firstFilled(inside, "abs_path", "name", "url")
              : texts.of(inside);
      if (path != null) {
        return path.substring(path.lastIndexOf('/') + 1);
      }
    }
    return null;
  }

  /// The style before.
  private void segments(JsonNode message) {
    Turn turn = turn(message, Role.ofWord(texts.orEmpty(message, "role")));
    blocks.add(turn, message.path("segments"));
    String given = texts.filled(message, "context");
    if (given != null) {
      turn.add(new Part(PartKind.ATTACHMENT, null, null, "context", given, null, Map.of()));
    }
    for (JsonNode use : message.path("tool_uses").values()) {
      blocks.call(turn, id(use, "id"), texts.filled(use, "name"), use.get("input"));
    }
    for (JsonNode result : message.path("tool_results").values()) {
      boolean failed = result.path("is_error").asBoolean(false);
      blocks.result(turn, id(result, "tool_use_id"), result.get("content"), failed);
    }
  }

  private @Nullable String id(JsonNode value, String key) {
    JsonNode id = value.path(key);
    return id.isString() || id.isNumber() ? id.asString() : null;
  }
}
