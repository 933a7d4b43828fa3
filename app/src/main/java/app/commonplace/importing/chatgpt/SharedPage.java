package app.commonplace.importing.chatgpt;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A conversation as tools take it out of a page that was shared: a list of nodes with plain texts.
/// Brought into the shape that exports have. Stateless.
final class SharedPage {
  static final String ID = "shared_conversation_id";

  private SharedPage() {}

  static boolean is(JsonNode root) {
    return root.has(ID) && root.path("messages").isArray();
  }

  /// The conversation with a `mapping`. A shared copy goes by its own id, beside the original.
  static JsonNode usual(JsonNode root) {
    ObjectNode usual = ((ObjectNode) root).deepCopy();
    if (!usual.has("conversation_id")) {
      usual.set("conversation_id", root.path(ID));
    }
    ObjectNode mapping = usual.putObject("mapping");
    for (JsonNode message : root.path("messages").values()) {
      String id = message.path("node_id").asString("");
      if (!id.isEmpty()) {
        ObjectNode node = mapping.putObject(id);
        node.set("parent", message.path("parent"));
        node.set("children", message.path("children"));
        node.set("message", usualMessage(message));
      }
    }
    return usual;
  }

  private static ObjectNode usualMessage(JsonNode message) {
    ObjectNode usual = ((ObjectNode) message).deepCopy();
    if (!usual.has("author")) {
      usual.putObject("author").set("role", message.path("role"));
    }
    if (!usual.has("content")) {
      ObjectNode content = usual.putObject("content");
      content.put("content_type", "text");
      content.putArray("parts").add(message.path("text"));
    }
    return usual;
  }
}
