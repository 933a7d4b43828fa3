package app.commonplace.importing.codex;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells what a person gave from what the program added to a message in the person's name, where
/// the message says of each of its blocks what it is. Immutable.
///
/// @param own blocks of the person, or of nobody known
/// @param added blocks of the program
record ContentKinds(ArrayNode own, ArrayNode added) {
  private static final String BESIDE = "internal_chat_message_metadata_passthrough";

  static ContentKinds of(JsonNode message) {
    JsonNode content = message.path("content");
    JsonNode kinds = message.path(BESIDE).path("content_item_kinds");
    var all = new ContentKinds(list(), list());
    if (content.isArray() && kinds.isArray() && kinds.size() == content.size()) {
      for (int i = 0; i < kinds.size(); i++) {
        (isOwn(kinds.get(i).asString("")) ? all.own : all.added).add(content.get(i));
      }
    }
    return all;
  }

  private static ArrayNode list() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static boolean isOwn(String kind) {
    return kind.isEmpty() || kind.equals("unknown") || kind.startsWith("user.");
  }

  /// Whether both stand in one message.
  boolean isMixed() {
    return !own.isEmpty() && !added.isEmpty();
  }

  /// Whether the program added all of it.
  boolean isAdded() {
    return own.isEmpty() && !added.isEmpty();
  }
}
