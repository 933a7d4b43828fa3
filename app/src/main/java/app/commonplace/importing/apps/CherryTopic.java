package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Ratings;
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads one topic of Cherry Studio. Several models may have answered one message; their answers
/// are siblings, and what follows hangs on the one that is shown. Stateless.
final class CherryTopic {
  static final String TITLE = "topicName";
  static final String ASSISTANT = "assistantName";
  static final String PROMPT = "assistantPrompt";
  static final String BLOCKS = "blocksOfMessages";

  /// What stands beside the name of a topic and not with its messages.
  static final List<String> BESIDE = List.of("createdAt", "updatedAt", "pinned");

  private static final String PROVIDER = "cherry-studio";

  /// What a topic is called, and what else stands beside its name.
  record Name(String title, String assistant, String prompt, JsonNode topic) {}

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
            new Name(
                topic.path("name").asString(""),
                assistant.path("name").asString(""),
                assistant.path("prompt").asString(""),
                topic));
      }
    }
    return names;
  }

  private static JsonNode inside(JsonNode value) {
    JsonNode inside = JsonText.object(value);
    return inside == null ? JsonNodeFactory.instance.objectNode() : inside;
  }

  /// A message may name the servers that were on, with what opens them.
  static Item read(Element stated, Uploads uploads) {
    Element element = Secrets.without(stated);
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    String name = texts.firstFilled(root, TITLE, "name");
    JsonNode pinned = root.path("pinned");
    talk.id(texts.filled(root, "id"))
        .title(name)
        .project(texts.filled(root, ASSISTANT))
        .about(Meta.SYSTEM_PROMPT, texts.firstFilled(root, "prompt", PROMPT))
        .times(Times.of(root, "createdAt"), Times.of(root, "updatedAt"))
        .starred(pinned.isBoolean() ? pinned.booleanValue() : null)
        .tree();
    var blocks = new CherryBlocks(talk, uploads);
    List<JsonNode> messages =
        root.path("messages").values().stream().filter(JsonNode::isObject).toList();
    String before = null;
    int at = 0;
    while (at < messages.size()) {
      int end = endOfAnswers(messages, at);
      String shown = null;
      for (JsonNode message : messages.subList(at, end)) {
        String id = texts.filled(message, "id");
        talk.add(turn(message, root, texts, blocks).id(id).after(before));
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

  private static Turn turn(JsonNode message, JsonNode root, Texts texts, CherryBlocks blocks) {
    JsonNode model = message.path("model");
    String rating = message.path("useful").asBoolean(false) ? "good" : null;
    return Turn.of(
            texts.orEmpty(message, "role"), Ratings.on(parts(message, root, blocks), rating, null))
        .from(
            model.isObject()
                ? texts.firstFilled(model, "id", "name")
                : texts.firstFilled(message, "model", "modelId"))
        .at(Times.of(message, "createdAt"));
  }

  private static List<PartDraft> parts(JsonNode message, JsonNode root, CherryBlocks blocks) {
    JsonNode listed = root.path(BLOCKS).path(message.path("id").asString(""));
    if (!listed.isArray() || listed.isEmpty()) {
      return blocks.ofMessage(message);
    }
    var parts = new ArrayList<PartDraft>();
    inOrder(message.path("blocks"), listed).forEach(block -> parts.addAll(blocks.of(block)));
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
}
