package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one topic of Cherry Studio. Several models may have answered one message; their answers
/// are siblings, and what follows hangs on the one that is shown. Stateless.
final class CherryTopic {
  static final String TITLE = "topicName";
  static final String ASSISTANT = "assistantName";
  static final String BLOCKS = "blocksOfMessages";
  private static final String PROVIDER = "cherry-studio";
  private static final String ABSENT = "The backup does not hold this file.";

  /// What a topic is called.
  record Name(String title, String assistant) {}

  private CherryTopic() {}

  /// The names of topics, out of JSON within a string within JSON within a string.
  static Map<String, Name> names(JsonNode storage) {
    var names = new HashMap<String, Name>();
    JsonNode state = inside(storage.path("persist:cherry-studio"));
    JsonNode assistants = inside(state.path("assistants"));
    List<JsonNode> all = new ArrayList<>(assistants.path("assistants").values());
    all.add(assistants.path("defaultAssistant"));
    for (JsonNode assistant : all) {
      for (JsonNode topic : assistant.path("topics").values()) {
        names.put(
            topic.path("id").asString(""),
            new Name(topic.path("name").asString(""), assistant.path("name").asString("")));
      }
    }
    return names;
  }

  private static JsonNode inside(JsonNode value) {
    JsonNode inside = JsonText.object(value);
    return inside == null ? JsonNodeFactory.instance.objectNode() : inside;
  }

  static Item read(Element element, Uploads uploads) {
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    String name = texts.firstFilled(root, TITLE, "name");
    talk.id(texts.filled(root, "id")).title(name).project(texts.filled(root, ASSISTANT)).tree();
    List<JsonNode> messages =
        root.path("messages").values().stream().filter(JsonNode::isObject).toList();
    String before = null;
    int at = 0;
    while (at < messages.size()) {
      int end = endOfAnswers(messages, at);
      String shown = null;
      for (JsonNode message : messages.subList(at, end)) {
        String id = texts.filled(message, "id");
        talk.add(turn(message, root, talk, uploads).id(id).after(before));
        boolean selected = message.path("foldSelected").asBoolean(false);
        shown = selected || shown == null ? id : shown;
      }
      before = shown == null ? before : shown;
      at = end;
    }
    return talk.leaf(before).item();
  }

  /// Answers to one message follow each other.
  private static int endOfAnswers(List<JsonNode> messages, int from) {
    String asked = messages.get(from).path("askId").asString("");
    boolean answer = messages.get(from).path("role").asString("").equals("assistant");
    int end = from + 1;
    while (answer
        && !asked.isEmpty()
        && end < messages.size()
        && messages.get(end).path("askId").asString("").equals(asked)
        && messages.get(end).path("role").asString("").equals("assistant")) {
      end++;
    }
    return end;
  }

  private static Turn turn(JsonNode message, JsonNode root, Talk talk, Uploads uploads) {
    Texts texts = talk.texts();
    JsonNode model = message.path("model");
    return Turn.of(texts.orEmpty(message, "role"), parts(message, root, talk, uploads))
        .from(model.isObject() ? texts.firstFilled(model, "id", "name") : texts.of(model))
        .at(Times.of(message, "createdAt"));
  }

  private static List<PartDraft> parts(
      JsonNode message, JsonNode root, Talk talk, Uploads uploads) {
    var blocks = new Blocks(talk.texts(), talk::unknown);
    JsonNode listed = root.path(BLOCKS).path(message.path("id").asString(""));
    if (!listed.isArray() || listed.isEmpty()) {
      // older backups have the text in the message
      return blocks.of(message.get("content"));
    }
    var parts = new ArrayList<PartDraft>();
    for (JsonNode block : inOrder(message.path("blocks"), listed)) {
      JsonNode file = block.path("file");
      String id = talk.texts().filled(file, "id");
      if (id == null) {
        parts.addAll(blocks.of(usual(block)));
      } else {
        String name = talk.texts().firstFilled(file, "origin_name", "name");
        parts.add(uploads.part(null, name, id, ABSENT));
      }
    }
    return parts;
  }

  private static List<JsonNode> inOrder(JsonNode order, JsonNode listed) {
    Map<String, JsonNode> byId = new HashMap<>();
    listed.values().forEach(block -> byId.put(block.path("id").asString(""), block));
    List<JsonNode> sorted = new ArrayList<>();
    for (JsonNode id : order.values()) {
      @Nullable JsonNode block = byId.remove(id.asString(""));
      if (block != null) {
        sorted.add(block);
      }
    }
    listed.values().stream()
        .filter(block -> byId.containsKey(block.path("id").asString("")))
        .forEach(sorted::add);
    return sorted;
  }

  /// A block under the names that others give to the same.
  private static JsonNode usual(JsonNode block) {
    ObjectNode copy = ((ObjectNode) block).deepCopy();
    switch (copy.path("type").asString("")) {
      case "tool" -> {
        copy.put("type", "tool_call");
        copy.set("output", copy.path("content"));
        copy.set("name", copy.path("toolName"));
      }
      case "translation" -> copy.put("type", "text");
      default -> {}
    }
    return copy;
  }
}
