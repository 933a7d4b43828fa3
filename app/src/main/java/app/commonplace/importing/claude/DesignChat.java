package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a chat of Claude Design, whose messages carry their content one level deeper, by bringing
/// it into the shape of other conversations.
final class DesignChat {
  private DesignChat() {}

  static boolean is(JsonNode node) {
    return node.path("messages").isArray();
  }

  static Item read(Element element, String account) {
    ObjectNode chat = ((ObjectNode) element.node()).deepCopy();
    var messages = chat.putArray(Conversation.MESSAGES);
    chat.path("messages").values().forEach(message -> messages.add(usual(message)));
    return Conversation.read(element, chat, account(chat, account));
  }

  private static JsonNode usual(JsonNode message) {
    JsonNode inner = message.path("content");
    if (!message.isObject() || !inner.isObject()) {
      return message;
    }
    ObjectNode usual = ((ObjectNode) message).deepCopy();
    JsonNode blocks = inner.path("contentBlocks");
    usual.set("content", blocks.isArray() && !blocks.isEmpty() ? blocks : inner.path("content"));
    if (!usual.has("role")) {
      usual.set("role", inner.path("role"));
    }
    if (!usual.has("created_at")) {
      usual.set("created_at", inner.path("timestamp"));
    }
    usual.set("attachments", inner.path("attachments"));
    return usual;
  }

  private static String account(JsonNode chat, String otherwise) {
    for (JsonNode message : chat.path("messages").values()) {
      JsonNode author = message.path("content").path("authorAccountUuid");
      if (author.isString()) {
        return author.stringValue();
      }
    }
    return otherwise;
  }
}
