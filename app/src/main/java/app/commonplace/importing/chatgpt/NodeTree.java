package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Times;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The nodes of a `mapping` that hold a message, in tree order: parents before children, siblings
/// as the provider lists them. Exports since the middle of 2026 list none, and name their nodes in
/// no order: siblings then go by their time. Nodes without a message are stepped over, so that
/// their children hang on the nearest message above. Survives what real files have: roots that are
/// not first, missing parents, links in one direction only, no links at all, cycles. Immutable once
/// built.
final class NodeTree {
  /// @param parent key of the nearest node above that holds a message
  record Node(String key, JsonNode message, @Nullable String parent) {}

  private final Map<String, JsonNode> mapping = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private boolean brokenLinks;

  NodeTree(JsonNode mapping) {
    mapping.forEachEntry((key, node) -> this.mapping.put(key, node));
    if (hasLinks()) {
      link();
      List<String> roots =
          this.mapping.keySet().stream().filter(k -> !parents.containsKey(k)).toList();
      roots.forEach(this::walk);
      breakCycles();
    } else {
      chain();
    }
  }

  /// All nodes with a message, parents first.
  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /// Whether a cycle or a missing parent had to be got over.
  boolean hadBrokenLinks() {
    return brokenLinks;
  }

  /// The nearest node with a message at a key or above it.
  @Nullable String messageAtOrAbove(@Nullable String key) {
    var seen = new HashSet<String>();
    String at = key;
    while (at != null && !nodes.containsKey(at) && seen.add(at)) {
      at = parents.get(at);
    }
    return at != null && nodes.containsKey(at) ? at : null;
  }

  /// Nodes with a message below which there is none, in file order.
  List<Node> leaves() {
    Set<String> inner = new HashSet<>();
    for (Node node : nodes.values()) {
      if (node.parent() != null) {
        inner.add(node.parent());
      }
    }
    var leaves = new ArrayList<Node>();
    for (String key : mapping.keySet()) {
      Node node = nodes.get(key);
      if (node != null && !inner.contains(key)) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  /// The messages of the nodes below a key.
  List<JsonNode> messagesBelow(String key) {
    var messages = new ArrayList<JsonNode>();
    for (String child : children.getOrDefault(key, List.of())) {
      JsonNode message = message(mapping.get(child));
      if (message != null) {
        messages.add(message);
      }
    }
    return messages;
  }

  private boolean hasLinks() {
    for (JsonNode node : mapping.values()) {
      JsonNode parent = node.get("parent");
      JsonNode below = node.get("children");
      if ((parent != null && parent.isString()) || (below != null && !below.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /// A dump without links: each message follows the one before it.
  private void chain() {
    String before = null;
    for (Map.Entry<String, JsonNode> entry : mapping.entrySet()) {
      JsonNode message = message(entry.getValue());
      if (message != null) {
        nodes.put(entry.getKey(), new Node(entry.getKey(), message, before));
        before = entry.getKey();
      }
    }
  }

  /// A node's own word about its parent wins over the parents' lists of children.
  private void link() {
    mapping.forEach((key, node) -> {
      JsonNode parent = node.get("parent");
      if (parent != null && parent.isString()) {
        if (mapping.containsKey(parent.stringValue())) {
          parents.put(key, parent.stringValue());
        } else {
          brokenLinks = true;
        }
      }
    });
    mapping.forEach(this::adoptListed);
    mapping.forEach((key, node) -> orderChildren(key, node.get("children")));
    mapping.keySet().stream()
        .filter(parents::containsKey)
        .sorted(Comparator.comparing(this::time))
        .forEach(this::addUnlisted);
  }

  private void addUnlisted(String child) {
    String parent = parents.getOrDefault(child, "");
    List<String> listed = children.computeIfAbsent(parent, _ -> new ArrayList<>());
    if (!listed.contains(child)) {
      listed.add(child);
    }
  }

  /// What says no time goes first.
  private Instant time(String key) {
    JsonNode message = message(mapping.get(key));
    Instant time = message == null ? null : Times.of(message, "create_time");
    return time == null ? Instant.MIN : time;
  }

  private void adoptListed(String key, JsonNode node) {
    JsonNode listed = node.get("children");
    if (listed == null) {
      return;
    }
    for (JsonNode child : listed.values()) {
      if (child.isString()
          && mapping.containsKey(child.stringValue())
          && !child.stringValue().equals(key)) {
        parents.putIfAbsent(child.stringValue(), key);
      }
    }
  }

  private void orderChildren(String key, @Nullable JsonNode listed) {
    if (listed == null) {
      return;
    }
    for (JsonNode child : listed.values()) {
      if (child.isString() && key.equals(parents.get(child.stringValue()))) {
        List<String> below = children.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!below.contains(child.stringValue())) {
          below.add(child.stringValue());
        }
      }
    }
  }

  private record Step(String key, @Nullable String parent) {}

  private void walk(String root) {
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(root, null));
    var seen = new HashSet<String>();
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (!seen.add(step.key()) || nodes.containsKey(step.key())) {
        continue;
      }
      JsonNode message = message(mapping.get(step.key()));
      if (message != null) {
        nodes.put(step.key(), new Node(step.key(), message, step.parent()));
      }
      String above = message != null ? step.key() : step.parent();
      List<String> below = children.getOrDefault(step.key(), List.of());
      below.reversed().forEach(child -> open.push(new Step(child, above)));
    }
  }

  /// Nodes that no root leads to hang on each other; the first in the file becomes a root.
  private void breakCycles() {
    for (Map.Entry<String, JsonNode> entry : mapping.entrySet()) {
      if (message(entry.getValue()) != null && !nodes.containsKey(entry.getKey())) {
        brokenLinks = true;
        parents.remove(entry.getKey());
        walk(entry.getKey());
      }
    }
  }

  private static @Nullable JsonNode message(@Nullable JsonNode node) {
    JsonNode message = node == null ? null : node.get("message");
    return message != null && message.isObject() ? message : null;
  }
}
