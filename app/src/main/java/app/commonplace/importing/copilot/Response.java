package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the pieces of an answer into parts. Its text came in pieces, between which files are
/// named; it is one text up to the next tool or thought. One for each answer; one thread.
final class Response {
  /// Pieces that the screen needs and that say nothing.
  private static final Set<String> NOISE =
      Set.of(
          "prepareToolInvocation",
          "undoStop",
          "codeblockUri",
          "mcpServersStarting",
          "progressMessage",
          "progressTask",
          "progressTaskSerialized",
          "confirmation",
          "elicitation",
          "command",
          "usedContext",
          "codeCitation",
          "references");

  private final Turn turn;
  private final Texts texts;
  private final Blocks blocks;
  private final JsonNode results;
  private final StringBuilder text = new StringBuilder();

  Response(Session session, Turn turn, JsonNode result) {
    this.turn = turn;
    texts = session.texts();
    blocks = new Blocks(session);
    results = result.path("metadata").path("toolCallResults");
  }

  void read(JsonNode pieces) {
    pieces.values().forEach(this::piece);
    flush();
  }

  private void flush() {
    turn.say(text.toString());
    text.setLength(0);
  }

  private void piece(JsonNode piece) {
    String kind = texts.orEmpty(piece, "kind");
    switch (kind) {
      case "", "markdownContent", "markdownVuln" -> append(piece);
      case "inlineReference" -> text.append(reference(piece.path("inlineReference")));
      case "thinking" -> {
        flush();
        JsonNode value = piece.path("value");
        turn.think(value.isArray() ? String.join("\n\n", texts.all(value)) : texts.of(value));
      }
      case "toolInvocationSerialized", "toolInvocation" -> {
        flush();
        tool(piece);
      }
      case "textEditGroup" -> {
        flush();
        edits(piece);
      }
      case "warning", "errorDetails" -> {
        flush();
        turn.add(Part.prose(markdown(piece.path("content"))).with(Meta.TYPE, kind));
      }
      default -> {
        if (!NOISE.contains(kind)) {
          flush();
          blocks.unknown(turn, kind, piece);
        }
      }
    }
  }

  private void append(JsonNode piece) {
    JsonNode value = piece.has("value") ? piece.path("value") : piece.path("content");
    text.append(markdown(value));
  }

  private String markdown(JsonNode value) {
    String plain = value.isObject() ? texts.of(value, "value") : texts.of(value);
    return plain == null ? "" : plain;
  }

  private String reference(JsonNode reference) {
    String name = texts.filled(reference, "name");
    JsonNode place =
        reference.path("location").path("uri").isObject()
            ? reference.path("location").path("uri")
            : reference.path("uri").isObject() ? reference.path("uri") : reference;
    String path = texts.firstFilled(place, "path", "fsPath");
    return name != null ? "`" + name + "`" : path == null ? "" : "`" + baseName(path) + "`";
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void tool(JsonNode piece) {
    String id = texts.filled(piece, "toolCallId");
    String tool = texts.filled(piece, "toolId");
    JsonNode data = piece.path("toolSpecificData");
    String command = texts.filled(data.path("commandLine"), "original");
    command = command == null ? texts.filled(data, "command") : command;
    if (command != null) {
      var call = new Part(PartKind.TOOL_CALL, null, "bash", tool, command, null, Map.of());
      turn.add(call.with(Meta.CALL_ID, id));
    } else {
      JsonNode input = data.get("rawInput");
      var said = new Part(PartKind.TOOL_CALL, null, null, tool, told(piece), null, Map.of());
      if (input == null) {
        turn.add(said.with(Meta.CALL_ID, id));
      } else {
        blocks.call(turn, id, tool, input);
      }
    }
    result(id, piece);
  }

  private String told(JsonNode piece) {
    String done = markdown(piece.path("pastTenseMessage"));
    return done.isEmpty() ? markdown(piece.path("invocationMessage")) : done;
  }

  private void result(@Nullable String id, JsonNode piece) {
    JsonNode stated = id == null ? null : results.get(id);
    JsonNode output =
        stated == null ? piece.path("resultDetails").get("output") : stated.get("content");
    if (output == null || output.isNull()) {
      return;
    }
    for (JsonNode one : output.isArray() ? output.values() : java.util.List.of(output)) {
      JsonNode value = one.path("value");
      blocks.result(turn, id, value.isString() ? value : one, false);
    }
  }

  private void edits(JsonNode piece) {
    String path = texts.firstFilled(piece.path("uri"), "path", "fsPath");
    var changed = new StringBuilder();
    for (JsonNode group : piece.path("edits").values()) {
      for (JsonNode edit : group.isArray() ? group.values() : java.util.List.of(group)) {
        changed.append(texts.orEmpty(edit, "text")).append('\n');
      }
    }
    String name = path == null ? null : baseName(path);
    turn.add(
        new Part(
                PartKind.CODE, null, null, name, changed.toString().stripTrailing(), null, Map.of())
            .with(Meta.COMMAND, "update"));
  }
}
