package app.commonplace.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a `conversations.json` as ChatGPT exports it: a null root, a hidden system node, prompts
/// and answers, some branches, code and the metadata that makes real files three times their text.
final class ArchiveGenerator {
  private static final double FIRST_TIME = 1_680_000_000;

  private final Words words;
  private int messages;
  private double clock = FIRST_TIME;

  ArchiveGenerator(long seed) {
    this.words = new Words(seed);
  }

  /// Writes whole conversations until there are at least so many messages; returns how many.
  static int write(Path file, long seed, int messages) throws IOException {
    var generator = new ArchiveGenerator(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartArray();
      while (generator.messages < messages) {
        generator.conversation(json);
      }
      json.writeEndArray();
    }
    return generator.messages;
  }

  private record Node(String id, String parent, List<String> children) {}

  private void conversation(JsonGenerator json) {
    String id = words.uuid();
    double begun = clock;
    List<Node> nodes = tree(2 * words.length(6, 0.9));
    json.writeStartObject();
    json.writeStringProperty("title", words.text(words.length(30, 0.3)));
    json.writeNumberProperty("create_time", begun);
    json.writeName("mapping");
    json.writeStartObject();
    for (int i = 0; i < nodes.size(); i++) {
      node(json, nodes.get(i), i);
    }
    json.writeEndObject();
    json.writeNumberProperty("update_time", clock);
    json.writeArrayPropertyStart("moderation_results");
    json.writeEndArray();
    json.writeStringProperty("current_node", nodes.getLast().id());
    json.writeNullProperty("plugin_ids");
    json.writeStringProperty("conversation_id", id);
    json.writeNullProperty("gizmo_id");
    json.writeBooleanProperty("is_archived", false);
    json.writeStringProperty("default_model_slug", "gpt-5");
    json.writeStringProperty("id", id);
    json.writeEndObject();
    clock += 3600;
  }

  /// A root, a system node and a line of messages; now and then an answer is given twice.
  private List<Node> tree(int length) {
    var nodes = new ArrayList<Node>();
    var last = new Node("client-created-root", "", new ArrayList<>());
    nodes.add(last);
    for (int i = 1; i < length + 2; i++) {
      var node = new Node(words.uuid(), last.id(), new ArrayList<>());
      nodes.add(node);
      last.children().add(node.id());
      boolean answeredTwice = i > 2 && i % 2 == 1 && words.chance(0.02);
      if (answeredTwice) {
        var sibling = new Node(words.uuid(), node.parent(), new ArrayList<>());
        last.children().add(sibling.id());
        nodes.add(nodes.size() - 1, sibling);
      }
      last = node;
    }
    return nodes;
  }

  private void node(JsonGenerator json, Node node, int index) {
    json.writeName(node.id());
    json.writeStartObject();
    json.writeStringProperty("id", node.id());
    if (index == 0) {
      json.writeNullProperty("message");
      json.writeNullProperty("parent");
    } else {
      json.writeName("message");
      message(json, node, index);
      json.writeStringProperty("parent", node.parent());
    }
    json.writeArrayPropertyStart("children");
    node.children().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void message(JsonGenerator json, Node node, int index) {
    messages++;
    clock += 20;
    boolean system = index == 1;
    boolean user = index % 2 == 0;
    json.writeStartObject();
    json.writeStringProperty("id", node.id());
    json.writeObjectPropertyStart("author");
    json.writeStringProperty("role", role(system, user));
    json.writeNullProperty("name");
    json.writeObjectPropertyStart("metadata");
    json.writeEndObject();
    json.writeEndObject();
    if (system) {
      json.writeNullProperty("create_time");
    } else {
      json.writeNumberProperty("create_time", clock);
    }
    json.writeNullProperty("update_time");
    json.writeObjectPropertyStart("content");
    json.writeStringProperty("content_type", "text");
    json.writeArrayPropertyStart("parts");
    json.writeString(system ? "" : said(user));
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringProperty("status", "finished_successfully");
    json.writeBooleanProperty("end_turn", true);
    json.writeNumberProperty("weight", 1.0);
    metadata(json, system, user);
    json.writeStringProperty("recipient", "all");
    json.writeNullProperty("channel");
    json.writeEndObject();
  }

  private void metadata(JsonGenerator json, boolean system, boolean user) {
    json.writeObjectPropertyStart("metadata");
    if (system) {
      json.writeBooleanProperty("is_visually_hidden_from_conversation", true);
    } else if (user) {
      json.writeStringProperty("request_id", words.uuid());
      json.writeStringProperty("timestamp_", "absolute");
      json.writeObjectPropertyStart("message_source");
      json.writeEndObject();
    } else {
      json.writeObjectPropertyStart("finish_details");
      json.writeStringProperty("type", "stop");
      json.writeArrayPropertyStart("stop_tokens");
      json.writeNumber(200002);
      json.writeEndArray();
      json.writeEndObject();
      json.writeBooleanProperty("is_complete", true);
      json.writeArrayPropertyStart("citations");
      json.writeEndArray();
      json.writeArrayPropertyStart("content_references");
      json.writeEndArray();
      json.writeStringProperty("model_slug", "gpt-5");
      json.writeStringProperty("default_model_slug", "gpt-5");
      json.writeStringProperty("parent_id", words.uuid());
      json.writeStringProperty("request_id", words.uuid());
      json.writeStringProperty("timestamp_", "absolute");
    }
    json.writeEndObject();
  }

  private static String role(boolean system, boolean user) {
    if (system) {
      return "system";
    }
    return user ? "user" : "assistant";
  }

  private String said(boolean user) {
    return user ? prompt() : answer();
  }

  private String prompt() {
    return words.text(words.length(150, 1.0));
  }

  private String answer() {
    String text = words.text(words.length(700, 0.8));
    return words.chance(0.15) ? text + code() : text;
  }

  private String code() {
    var code = new StringBuilder("\n\n```python\n");
    for (int line = 3 + words.upTo(15); line > 0; line--) {
      code.append("    ")
          .append(words.contentWord())
          .append('_')
          .append(words.contentWord())
          .append(" = ")
          .append(words.contentWord())
          .append("(")
          .append(words.upTo(1000))
          .append(")\n");
    }
    return code.append("```\n").toString();
  }
}
