package app.commonplace.importing.datasets;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.ChatMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Adds the items that the newer of OpenAI's interfaces takes and gives to a conversation, where
/// thoughts, calls and what tools gave back stand for themselves between the messages.
///
/// @param messages what they are added to
record ResponseItems(ChatMessages messages, Texts texts) {
  private static final String ASSISTANT = "assistant";
  private static final String CONTENT = "content";
  private static final String CALL = "_call";

  /// A prompt may be a text alone.
  void prompt(JsonNode input) {
    if (input.isString()) {
      messages.add("user", input);
    } else {
      all(input);
    }
  }

  void all(JsonNode items) {
    if (items.isArray()) {
      items.values().forEach(this::add);
    }
  }

  private void add(JsonNode item) {
    String type = texts.orEmpty(item, "type");
    switch (type) {
      case "message", "" -> messages.add(item);
      case "reasoning" -> thought(item);
      case "item_reference" -> {
        // stands in what went before
      }
      case "image_generation_call" -> picture(item);
      default -> {
        if (type.endsWith(CALL)) {
          call(item, type.substring(0, type.length() - CALL.length()));
        } else if (type.endsWith("_output")) {
          result(item);
        } else {
          messages.add(said(ASSISTANT).set(CONTENT, item));
        }
      }
    }
  }

  private void thought(JsonNode item) {
    var thoughts = new ArrayList<String>();
    for (String key : List.of("summary", CONTENT)) {
      item.path(key).values().forEach(part -> thoughts.add(texts.orEmpty(part, "text")));
    }
    String text = String.join("\n\n", thoughts).strip();
    if (!text.isEmpty()) {
      messages.add(said(ASSISTANT).put("reasoning_content", text));
    }
  }

  /// A call of a tool of the person's own, or of one that the model brings.
  private void call(JsonNode item, String kind) {
    String name = texts.filled(item, "name");
    ObjectNode message = said(ASSISTANT);
    ObjectNode call =
        message
            .putArray("tool_calls")
            .addObject()
            .put("id", texts.firstFilled(item, "call_id", "id"))
            .put("name", name == null ? kind : name);
    call.set(
        "arguments",
        first(item, "arguments", "input", "action", "actions", "queries", "code", "operation"));
    // tools that the model brings give back in the call itself
    JsonNode output = first(item, "output", "outputs", "results", "error");
    if (output != null) {
      call.set("output", output);
    }
    messages.add(message);
  }

  private static @Nullable JsonNode first(JsonNode item, String... keys) {
    return Stream.of(keys).filter(item::hasNonNull).map(item::get).findFirst().orElse(null);
  }

  private void result(JsonNode item) {
    messages.add(
        said("tool")
            .put("tool_call_id", texts.filled(item, "call_id"))
            .set(CONTENT, item.path("output")));
  }

  /// A picture that was made stands in the call itself.
  private void picture(JsonNode item) {
    ObjectNode message = said(ASSISTANT);
    message
        .putObject(CONTENT)
        .put("type", "image")
        .putObject("source")
        .put("media_type", "image/png")
        .put("data", texts.orEmpty(item, "result"));
    messages.add(message);
  }

  private static ObjectNode said(String role) {
    return JsonNodeFactory.instance.objectNode().put("role", role);
  }
}
