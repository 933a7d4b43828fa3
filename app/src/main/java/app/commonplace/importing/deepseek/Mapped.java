package app.commonplace.importing.deepseek;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a conversation of the official export: nodes by their ids, each with its parent. Nothing
/// marks the branch a person saw last; it is taken to be the one that ends latest. One thread, used
/// once.
final class Mapped {
  private final JsonNode root;
  private final String account;
  private final Talk talk;
  private final Texts texts;
  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, String> speakers = new HashMap<>();

  Mapped(Element element, String account) {
    root = element.node();
    this.account = account;
    talk = new Talk(element, DeepSeekFormat.PROVIDER);
    texts = talk.texts();
    root.path("mapping")
        .forEachEntry((key, node) -> {
          nodes.put(key, node);
          order.add(key);
        });
  }

  Item item() {
    talk.account(account)
        .id(texts.firstFilled(root, "id", "conversation_id"))
        .title(texts.filled(root, "title"))
        .times(Times.of(root, "inserted_at"), Times.of(root, "updated_at"))
        .tree();
    var fragments = new Fragments(texts, talk::unknown);
    Set<String> parents = new HashSet<>();
    for (String key : order) {
      JsonNode message = message(key);
      if (message.isObject()) {
        String parent = parent(key);
        parents.add(String.valueOf(parent));
        talk.add(
            Turn.of(speaker(key), fragments.of(message))
                .id(texts.clean(key))
                .after(parent == null ? null : texts.clean(parent))
                .from(texts.filled(message, "model"))
                .at(Times.of(message, "inserted_at")));
      }
    }
    return talk.leaf(latestLeaf(parents)).item();
  }

  /// Who spoke in a node; where only turns tell it, from the beginning on.
  private String speaker(String key) {
    var above = new LinkedHashSet<String>();
    String at = key;
    while (at != null && !speakers.containsKey(at) && above.add(at)) {
      at = parent(at);
    }
    String before = at == null ? null : speakers.get(at);
    for (String node : above.reversed()) {
      before = Fragments.speaker(message(node), before);
      speakers.put(node, before);
    }
    return speakers.getOrDefault(key, "");
  }

  /// The nearest node above that holds a message.
  private @Nullable String parent(String key) {
    Set<String> seen = new HashSet<>();
    String at = root.path("mapping").path(key).path("parent").asString("");
    while (seen.add(at)) {
      JsonNode node = nodes.get(at);
      if (node == null) {
        return null;
      }
      if (node.path("message").isObject()) {
        return at;
      }
      at = node.path("parent").asString("");
    }
    return null;
  }

  private JsonNode message(String key) {
    return root.path("mapping").path(key).path("message");
  }

  private @Nullable String latestLeaf(Set<String> parents) {
    String latest = null;
    Instant latestTime = Instant.MIN;
    for (String key : order) {
      JsonNode message = message(key);
      Instant time = Times.of(message, "inserted_at");
      Instant known = time == null ? Instant.MIN : time;
      if (message.isObject() && !parents.contains(key) && !known.isBefore(latestTime)) {
        latest = texts.clean(key);
        latestTime = known;
      }
    }
    return latest;
  }
}
