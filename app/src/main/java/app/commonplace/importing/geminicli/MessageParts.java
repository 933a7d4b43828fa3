package app.commonplace.importing.geminicli;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.PartKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns one message of Gemini into parts: thoughts, what was said, and the calls of tools with
/// their results. One for each session; one thread.
final class MessageParts {
  private final Texts texts;
  private final Blocks blocks;

  MessageParts(Session session) {
    texts = session.texts();
    blocks = new Blocks(session);
  }

  void add(Turn turn, JsonNode message) {
    for (JsonNode thought : message.path("thoughts").values()) {
      turn.think(
          Stream.of(texts.filled(thought, "subject"), texts.filled(thought, "description"))
              .filter(text -> text != null)
              .collect(Collectors.joining("\n\n")));
    }
    content(turn, message.get("content"));
    content(turn, message.get("parts"));
    message.path("toolCalls").values().forEach(call -> call(turn, call));
  }

  private void content(Turn turn, @Nullable JsonNode content) {
    if (content == null || content.isNull()) {
      return;
    }
    if (content.isArray()) {
      content.values().forEach(part -> content(turn, part));
    } else if (content.isObject()) {
      part(turn, content);
    } else {
      turn.say(texts.of(content));
    }
  }

  private void part(Turn turn, JsonNode part) {
    JsonNode call = part.path("functionCall");
    JsonNode response = part.path("functionResponse");
    JsonNode data = part.path("inlineData");
    if (call.isObject()) {
      blocks.call(turn, texts.filled(call, "id"), texts.filled(call, "name"), call.get("args"));
    } else if (response.isObject()) {
      response(turn, response, texts.filled(response, "id"), false);
    } else if (data.isObject()) {
      turn.add(
          InlineFile.of(
              PartKind.IMAGE, null, texts.filled(data, "mimeType"), texts.filled(data, "data")));
    } else if (part.path("thought").asBoolean(false)) {
      turn.think(texts.filled(part, "text"));
    } else if (part.has("text")) {
      turn.say(texts.of(part, "text"));
    } else {
      blocks.unknown(turn, part.propertyNames().stream().findFirst().orElse("(empty)"), part);
    }
  }

  private void call(Turn turn, JsonNode call) {
    String id = texts.filled(call, "id");
    blocks.call(turn, id, texts.filled(call, "name"), call.get("args"));
    boolean failed = texts.orEmpty(call, "status").equals("error");
    JsonNode result = call.path("result");
    if (result.isArray() && !result.isEmpty()) {
      for (JsonNode one : result.values()) {
        response(turn, one.path("functionResponse"), id, failed);
      }
    } else if (call.path("resultDisplay").isString()) {
      blocks.result(turn, id, call.get("resultDisplay"), failed);
    } else if (result.isString()) {
      blocks.result(turn, id, result, failed);
    }
  }

  private void response(Turn turn, JsonNode response, @Nullable String call, boolean failed) {
    JsonNode inside = response.path("response");
    JsonNode output = inside.has("output") ? inside.get("output") : inside.get("error");
    boolean error = failed || inside.has("error");
    blocks.result(turn, call, output == null ? inside : output, error);
  }
}
