package app.commonplace.importing.chatgpt;

import java.util.ArrayList;
import java.util.List;

/// Writes the JSON of a ChatGPT conversation, node by node.
final class Mapping {
  private final List<String> nodes = new ArrayList<>();
  private String rest = "";

  /// A node without a message.
  Mapping empty(String id, String parent, String... children) {
    return node(id, parent, "null", children);
  }

  Mapping user(String id, String parent, String text, String... children) {
    return node(id, parent, message("user", says(text), ""), children);
  }

  Mapping assistant(String id, String parent, String text, String... children) {
    return node(id, parent, message("assistant", says(text), ""), children);
  }

  /// A node with any message.
  ///
  /// @param parent empty for none
  Mapping node(String id, String parent, String message, String... children) {
    String above = parent.isEmpty() ? "null" : "\"" + parent + "\"";
    var below = new ArrayList<String>();
    for (String child : children) {
      below.add("\"" + child + "\"");
    }
    nodes.add(
        "\"%s\":{\"id\":\"%s\",\"parent\":%s,\"children\":[%s],\"message\":%s}"
            .formatted(id, id, above, String.join(",", below), message));
    return this;
  }

  /// A node as it stands.
  Mapping raw(String node) {
    nodes.add(node);
    return this;
  }

  /// Further keys of the conversation, such as `"current_node":"a"`.
  Mapping with(String keys) {
    rest += "," + keys;
    return this;
  }

  String conversation() {
    return "{\"id\":\"c1\",\"title\":\"Tea\",\"mapping\":{%s}%s}"
        .formatted(String.join(",", nodes), rest);
  }

  String export() {
    return "[" + conversation() + "]";
  }

  static String message(String role, String content, String more) {
    return "{\"id\":\"m\",\"author\":{\"role\":\"%s\"},\"content\":%s%s}"
        .formatted(role, content, more.isEmpty() ? "" : "," + more);
  }

  static String says(String text) {
    return "{\"content_type\":\"text\",\"parts\":[\"%s\"]}".formatted(text);
  }

  /// An export whose conversation is one message of an assistant.
  static String one(String content, String more) {
    return new Mapping()
        .node("n", "", message("assistant", content, more))
        .with("\"current_node\":\"n\"")
        .export();
  }

  /// The same, as a tool.
  static String tool(String name, String content, String more) {
    String message =
        "{\"author\":{\"role\":\"tool\",\"name\":\"%s\"},\"content\":%s%s}"
            .formatted(name, content, more.isEmpty() ? "" : "," + more);
    return new Mapping().node("n", "", message).with("\"current_node\":\"n\"").export();
  }
}
