package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Reads the tools that were used for an answer. A call says what the screen said of it; what it
/// was given and gave back stands beside the answer. One for each answer; one thread.
final class ToolCalls {
  private final Turn turn;
  private final Texts texts;
  private final Blocks blocks;
  private final JsonNode results;
  private final JsonNode rounds;

  ToolCalls(Session session, Turn turn, JsonNode metadata) {
    this.turn = turn;
    texts = session.texts();
    blocks = new Blocks(session);
    results = metadata.path("toolCallResults");
    rounds = metadata.path("toolCallRounds");
  }

  void add(JsonNode piece) {
    String id = texts.filled(piece, "toolCallId");
    String tool = texts.filled(piece, "toolId");
    JsonNode data = piece.path("toolSpecificData");
    JsonNode input = input(id, piece, data);
    String command = command(data);
    if (command != null) {
      call(new Part(PartKind.TOOL_CALL, null, "bash", tool, command, null, Map.of()), id);
    } else if (input != null) {
      blocks.call(turn, id, tool, input);
    } else {
      call(new Part(PartKind.TOOL_CALL, null, null, tool, told(piece), null, Map.of()), id);
    }
    if (!stated(id) && !details(id, piece.path("resultDetails"))) {
      shown(id, data);
    }
    error(id, piece.path("resultError"));
  }

  private void call(Part call, @Nullable String id) {
    turn.add(call.with(Meta.CALL_ID, id));
  }

  /// What was run, which may not be what the model wanted to run.
  private @Nullable String command(JsonNode data) {
    String run =
        texts.firstFilled(data.path("commandLine"), "userEdited", "toolEdited", "original");
    return run == null ? texts.filled(data, "command") : run;
  }

  private @Nullable JsonNode input(@Nullable String id, JsonNode piece, JsonNode data) {
    for (JsonNode round : rounds.values()) {
      for (JsonNode call : round.path("toolCalls").values()) {
        if (id != null && id.equals(texts.filled(call, "id"))) {
          return JsonText.object(call.get("arguments"));
        }
      }
    }
    for (JsonNode given : List.of(data.path("rawInput"), data.path("input"), data.path("prompt"))) {
      if (!given.isMissingNode() && !given.isNull()) {
        return JsonText.object(given);
      }
    }
    return JsonText.object(piece.path("resultDetails").get("input"));
  }

  private String told(JsonNode piece) {
    String done = Response.markdown(piece.path("pastTenseMessage"), texts);
    return done.isEmpty() ? Response.markdown(piece.path("invocationMessage"), texts) : done;
  }

  // ---- what came back

  private static Collection<JsonNode> oneOrMore(JsonNode output) {
    return output.isArray() ? output.values() : List.of(output);
  }

  /// What the model was told.
  private boolean stated(@Nullable String id) {
    JsonNode content = id == null ? null : results.path(id).get("content");
    if (content == null || content.isNull()) {
      return false;
    }
    for (JsonNode one : oneOrMore(content)) {
      JsonNode value = one.path("value");
      if (value.isString()) {
        blocks.result(turn, id, value, false);
      } else if (value.path("node").isObject()) {
        blocks.result(turn, id, StringNode.valueOf(words(value.path("node"))), false);
      } else if (one.path("data").isString()) {
        file(one, "data");
      } else {
        blocks.result(turn, id, one, false);
      }
    }
    return true;
  }

  /// The words of a prompt that is laid out as a tree.
  private static String words(JsonNode node) {
    String own = node.path("text").asString("");
    return own
        + node.path("children").values().stream()
            .map(ToolCalls::words)
            .collect(Collectors.joining());
  }

  /// What the screen showed: places that were found, or output.
  private boolean details(@Nullable String id, JsonNode details) {
    if (details.isArray()) {
      var places = new ArrayList<String>();
      for (JsonNode place : details.values()) {
        String path = Places.path(place, texts);
        places.add(path == null ? texts.json(place) : path);
      }
      blocks.result(turn, id, StringNode.valueOf(String.join("\n", places)), false);
      return true;
    }
    JsonNode output = details.path("output");
    boolean failed = details.path("isError").asBoolean(false);
    for (JsonNode one : oneOrMore(output)) {
      if (one.path("base64Data").isString()) {
        file(one, "base64Data");
      } else if (one.path("value").isString() && !one.path("isText").asBoolean(true)) {
        file(one, "value");
      } else if (!one.isMissingNode() && !one.isNull()) {
        blocks.result(turn, id, one.path("value").isString() ? one.get("value") : one, failed);
      }
    }
    return !output.isMissingNode() && !output.isNull();
  }

  private void file(JsonNode one, String key) {
    String mime = texts.filled(one, "mimeType");
    boolean image = mime == null || mime.startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    turn.add(InlineFile.of(kind, null, mime, texts.filled(one, key)));
  }

  /// What some tools keep for the screen alone: output of a terminal, things to do.
  private void shown(@Nullable String id, JsonNode data) {
    String output = texts.filled(data.path("terminalCommandOutput"), "text");
    output = output == null ? texts.firstFilled(data, "output", "result") : output;
    if (output == null && !data.path("todoList").isEmpty()) {
      output =
          data.path("todoList").values().stream()
              .map(
                  todo -> "[" + texts.orEmpty(todo, "status") + "] " + texts.orEmpty(todo, "title"))
              .collect(Collectors.joining("\n"));
    }
    if (output != null) {
      blocks.result(turn, id, StringNode.valueOf(output), false);
    }
  }

  private void error(@Nullable String id, JsonNode error) {
    if (error.isString() && !error.stringValue().isBlank()) {
      blocks.result(turn, id, error, true);
    }
  }
}
