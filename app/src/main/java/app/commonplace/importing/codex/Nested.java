package app.commonplace.importing.codex;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Finished pieces of work. Most repeat a call that the model made; what a program that the model
/// wrote ran on its own stands nowhere else, and becomes a call with its result in the answer that
/// is going on. A call may be logged after its end, so what ended waits for a while. One thread.
final class Nested {
  private record Ended(JsonNode item, @Nullable Instant time) {}

  private final Texts texts;
  private final Blocks blocks;
  private final Exchange exchange;
  private final Set<String> carried = new HashSet<>();
  private final Map<String, Ended> waiting = new LinkedHashMap<>();

  Nested(Texts texts, Blocks blocks, Exchange exchange) {
    this.texts = texts;
    this.blocks = blocks;
    this.exchange = exchange;
  }

  /// Notes a record; what has ended before it and is no part of it is told first, once the calls of
  /// a turn are over.
  void carried(JsonNode record, String type) {
    for (String key : new String[] {"id", "call_id"}) {
      String id = texts.filled(record, key);
      if (id != null) {
        carried.add(id);
        waiting.remove(id);
      }
    }
    if (type.endsWith("_output") || type.equals("message") || type.equals("agent_message")) {
      tell();
    }
  }

  void finished(JsonNode item, @Nullable Instant time) {
    String id = texts.filled(item, "id");
    String call = texts.filled(item, "call_id");
    // what the person ran stands in a message
    boolean person = texts.orEmpty(item, "source").startsWith("user");
    boolean repeats =
        id == null || carried.contains(id) || (call != null && carried.contains(call));
    if (id != null && !repeats && !person) {
      waiting.put(id, new Ended(item, time));
    }
  }

  void tell() {
    waiting.values().forEach(ended -> tell(ended.item(), ended.time()));
    carried.addAll(waiting.keySet());
    waiting.clear();
  }

  private void tell(JsonNode item, @Nullable Instant time) {
    String id = texts.filled(item, "id");
    String type = texts.orEmpty(item, "type");
    switch (type) {
      case "CommandExecution" -> {
        JsonNode command = item.path("command");
        String run = command.isArray() ? String.join(" ", texts.all(command)) : texts.of(command);
        Turn turn = exchange.answering(time, false);
        turn.add(
            new Part(
                    PartKind.TOOL_CALL,
                    null,
                    "bash",
                    "exec_command",
                    run == null ? "" : run,
                    null,
                    Map.of())
                .with(Meta.CALL_ID, id));
        result(turn, id, item.get("aggregated_output"), item.path("exit_code").asInt(0) != 0);
      }
      case "McpToolCall", "DynamicToolCall", "CollabAgentToolCall" -> {
        Turn turn = exchange.answering(time, false);
        JsonNode input = item.has("arguments") ? item.get("arguments") : item.get("prompt");
        blocks.call(turn, id, tool(item), JsonText.object(input));
        JsonNode error = item.path("error");
        JsonNode output = item.has("result") ? item.get("result") : item.get("content_items");
        boolean failed = !error.isMissingNode() && !error.isNull();
        result(turn, id, failed ? error : inside(output), failed);
      }
      case "FileChange" -> {
        Turn turn = exchange.answering(time, false);
        blocks.call(turn, id, "apply_patch", item.get("changes"));
        result(turn, id, item.get("stdout"), false);
        result(turn, id, item.get("stderr"), true);
      }
      case "WebSearch", "Extension" -> {
        String kind = texts.filled(item, "kind");
        if (kind == null || kind.equals("web.search")) {
          Turn turn = exchange.answering(time, false);
          blocks.call(
              turn, id, "web_search", item.has("action") ? item.get("action") : item.get("query"));
          result(turn, id, item.get("results"), false);
        }
      }
      default -> {
        // what a session does by itself: sleeping, compressing, watching other agents
      }
    }
  }

  private @Nullable String tool(JsonNode item) {
    String server = texts.filled(item, "server");
    String tool = texts.filled(item, "tool");
    return server == null ? tool : server + "." + tool;
  }

  private static @Nullable JsonNode inside(@Nullable JsonNode output) {
    JsonNode within = output == null ? null : output.get("Ok");
    JsonNode result = within == null ? output : within;
    return result != null && result.path("content").isArray() ? result.get("content") : result;
  }

  private void result(Turn turn, @Nullable String id, @Nullable JsonNode output, boolean failed) {
    if (output == null || output.isNull() || (output.isString() && output.asString("").isBlank())) {
      return;
    }
    boolean plain = output.isString() || output.isArray();
    blocks.result(turn, id, plain ? output : StringNode.valueOf(said(output)), failed);
  }

  private String said(JsonNode output) {
    String text = texts.firstFilled(output, "message", "text");
    return text == null ? texts.json(output) : text;
  }
}
