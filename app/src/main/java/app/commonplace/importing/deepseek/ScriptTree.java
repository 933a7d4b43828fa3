package app.commonplace.importing.deepseek;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the tree that a browser script makes of a conversation: messages within messages, without
/// times or a title. Several at the top are edits of the first prompt. One thread, used once.
final class ScriptTree {
  private record Below(JsonNode node, @Nullable String parent) {}

  private final JsonNode roots;
  private final Talk talk;
  private final Texts texts;

  ScriptTree(Element element, JsonNode roots) {
    this.roots = roots;
    talk = new Talk(element, DeepSeekFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    talk.tree();
    Deque<Below> open = new ArrayDeque<>();
    objects(roots).reversed().forEach(root -> open.push(new Below(root, null)));
    while (!open.isEmpty()) {
      Below below = open.pop();
      JsonNode node = below.node();
      String id = node.path("id").asString("");
      talk.add(Turn.of(texts.orEmpty(node, "type"), parts(node)).id(id).after(below.parent()));
      objects(node.path("children")).reversed().forEach(child -> open.push(new Below(child, id)));
    }
    return talk.item();
  }

  private static List<JsonNode> objects(JsonNode list) {
    return list.values().stream().filter(JsonNode::isObject).toList();
  }

  private List<PartDraft> parts(JsonNode node) {
    var parts = new ArrayList<PartDraft>();
    String thought = texts.filled(node, "thought");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    String text = texts.filled(node, "content");
    if (text != null) {
      parts.add(PartDraft.of(Part.prose(text)));
    }
    return parts;
  }
}
