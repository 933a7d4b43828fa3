package app.commonplace.importing.geminicli;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

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
      file(turn, data);
    } else if (part.path("fileData").isObject()) {
      file(turn, part.path("fileData"));
    } else if (part.path("executableCode").isObject()) {
      JsonNode code = part.path("executableCode");
      blocks.call(turn, null, "code_execution", code);
    } else if (part.path("codeExecutionResult").isObject()) {
      blocks.result(turn, null, part.path("codeExecutionResult"), false);
    } else if (part.path("thought").asBoolean(false)) {
      turn.think(texts.filled(part, "text"));
    } else if (part.has("text")) {
      turn.say(texts.of(part, "text"));
    } else {
      blocks.unknown(turn, part.propertyNames().stream().findFirst().orElse("(empty)"), part);
    }
  }

  /// A file with its bytes, or with no more than its address.
  private void file(Turn turn, JsonNode data) {
    String mime = texts.filled(data, "mimeType");
    boolean image = mime == null || mime.startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    String name = texts.filled(data, "displayName");
    String address = texts.filled(data, "fileUri");
    Part part = new Part(kind, mime, null, name, "", null, Map.of()).with(Meta.URL, address);
    turn.add(InlineFile.of(part, texts.filled(data, "data")));
  }

  private void call(Turn turn, JsonNode call) {
    String id = texts.filled(call, "id");
    blocks.call(turn, id, texts.filled(call, "name"), call.get("args"));
    boolean failed = texts.orEmpty(call, "status").equals("error");
    JsonNode result = call.path("result");
    JsonNode shown = call.path("resultDisplay");
    if (result.isArray() && !result.isEmpty()) {
      result.values().forEach(one -> given(turn, one, id, failed));
    } else if (shown.isString()) {
      blocks.result(turn, id, shown, failed);
    } else if (isFilled(result)) {
      given(turn, result, id, failed);
    }
    // lines of a terminal are what the result says as well
    if (!shown.isArray() || !isFilled(result)) {
      shown(turn, id, shown);
    }
  }

  private static boolean isFilled(JsonNode value) {
    return value.isString() || (value.isContainer() && !value.isEmpty());
  }

  /// One of the parts that a tool gave back: its answer, or a text or file beside it.
  private void given(Turn turn, JsonNode part, @Nullable String call, boolean failed) {
    if (part.path("functionResponse").isObject()) {
      response(turn, part.path("functionResponse"), call, failed);
    } else if (part.path("inlineData").isObject() || part.path("fileData").isObject()) {
      part(turn, part);
    } else {
      blocks.result(turn, call, part, failed);
    }
  }

  /// What the program showed of a result, where that is more than words: the change of a file, a
  /// list of things to do, lines of a terminal.
  void shown(Turn turn, @Nullable String call, JsonNode shown) {
    String change = texts.filled(shown, "fileDiff");
    if (change != null) {
      String file = texts.firstFilled(shown, "filePath", "fileName");
      turn.add(
          new Part(PartKind.TOOL_RESULT, null, "diff", file, change, null, Map.of())
              .with(Meta.CALL_ID, call));
    } else if (shown.isContainer() && !shown.isEmpty()) {
      blocks.result(turn, call, StringNode.valueOf(lines(shown)), false);
    }
  }

  private String lines(JsonNode shown) {
    if (shown.isArray() && shown.path(0).isArray()) {
      return shown.values().stream()
          .map(line ->
              line.values().stream()
                  .map(run -> texts.orEmpty(run, "text"))
                  .collect(Collectors.joining()))
          .collect(Collectors.joining("\n"));
    }
    JsonNode todos = shown.path("todos");
    return todos.isEmpty()
        ? texts.json(shown)
        : todos.values().stream().map(this::todo).collect(Collectors.joining("\n"));
  }

  private String todo(JsonNode todo) {
    String said = texts.firstFilled(todo, "description", "content");
    return said == null ? texts.json(todo) : "[" + texts.orEmpty(todo, "status") + "] " + said;
  }

  private void response(Turn turn, JsonNode response, @Nullable String call, boolean failed) {
    JsonNode inside = response.path("response");
    JsonNode output = inside.has("output") ? inside.get("output") : inside.get("error");
    boolean error = failed || inside.has("error");
    blocks.result(turn, call, output == null ? inside : output, error);
    response.path("parts").values().forEach(part -> part(turn, part));
  }
}
