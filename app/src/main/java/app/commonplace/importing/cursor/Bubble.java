package app.commonplace.importing.cursor;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Reads one bubble after the other: what was thought and said, the tool that was used, what it was
/// given. One for each composer; one thread.
final class Bubble {
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private String todos = "";

  Bubble(Session session) {
    this.session = session;
    texts = session.texts();
    blocks = new Blocks(session);
  }

  void add(Turn turn, JsonNode bubble) {
    think(turn, bubble);
    String said = RichText.said(bubble, texts);
    turn.say(said);
    for (JsonNode block : bubble.path("codeBlocks").values()) {
      String code = texts.filled(block, "content");
      if (code != null && (said == null || !said.contains(code.strip()))) {
        turn.add(Part.code(texts.filled(block, "languageId"), code));
      }
    }
    JsonNode tool = bubble.path("toolFormerData");
    if (tool.has("name") || tool.has("tool")) {
      tool(turn, tool);
    }
    todos(turn, bubble.path("todos"));
    new Attached(session).add(turn, bubble);
    JsonNode error = bubble.path("errorDetails");
    String wrong = texts.firstFilled(error, "message", "title", "error");
    if (wrong != null) {
      turn.add(Part.prose(wrong).with(Meta.TYPE, "error"));
    }
  }

  private void think(Turn turn, JsonNode bubble) {
    JsonNode thinking = bubble.path("thinking");
    String thought = thinking.isObject() ? texts.filled(thinking, "text") : texts.of(thinking);
    turn.think(thought);
    for (JsonNode block : bubble.path("allThinkingBlocks").values()) {
      String one =
          block.isString() ? texts.of(block) : texts.firstFilled(block, "thinking", "text");
      if (one != null && (thought == null || !thought.contains(one))) {
        turn.think(one);
      }
    }
  }

  /// The list of things to do stands with each bubble; it is told where it changed.
  void todos(Turn turn, JsonNode list) {
    String lines = list.values().stream().map(this::todo).collect(Collectors.joining("\n"));
    if (!lines.isEmpty() && !lines.equals(todos)) {
      todos = lines;
      turn.add(new Part(PartKind.TOOL_RESULT, null, null, "todos", lines, null, Map.of()));
    }
  }

  private String todo(JsonNode stated) {
    JsonNode todo = JsonText.inside(stated);
    String said = texts.filled(todo, "content");
    return said == null ? texts.json(todo) : "[" + texts.orEmpty(todo, "status") + "] " + said;
  }

  private void tool(Turn turn, JsonNode tool) {
    String call = texts.filled(tool, "toolCallId");
    JsonNode input =
        JsonText.object(tool.has("rawArgs") ? tool.get("rawArgs") : tool.get("params"));
    blocks.call(turn, call, texts.filled(tool, "name"), input);
    JsonNode result = tool.get("result");
    String status = texts.orEmpty(tool, "status");
    boolean failed =
        status.equals("error") || texts.orEmpty(tool, "userDecision").equals("rejected");
    if (result != null && !result.isNull()) {
      JsonNode inside = JsonText.object(result);
      blocks.result(turn, call, inside == null ? result : stated(inside, result), failed);
    } else if (failed && tool.has("error")) {
      blocks.result(turn, call, tool.get("error"), true);
    } else if (failed || status.equals("cancelled")) {
      blocks.result(turn, call, StringNode.valueOf(failed ? "rejected" : status), true);
    }
    if (!tool.path("additionalData").isEmpty()) {
      session.unread().aside("additionalData");
    }
  }

  /// The words of a result, where it is an object that has them.
  private JsonNode stated(JsonNode inside, JsonNode whole) {
    for (String key : List.of("output", "contents", "content", "result")) {
      if (texts.filled(inside, key) != null) {
        return inside.get(key);
      }
    }
    return whole;
  }
}
