package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts messages that are a row each together into their trees, in the shape that files of trees
/// have. A tree ends where the next begins. One for each reading; one thread.
final class OasstRows {
  private static final String PARENT = "parent_id";
  private static final String REPLIES = "replies";

  private final Elements.Reader reader;
  private final List<Element> rows = new ArrayList<>();

  OasstRows(Elements.Reader reader) {
    this.reader = reader;
  }

  void add(Element element) {
    if (element.node().has("prompt")) {
      finish();
      reader.read(element);
      return;
    }
    if (!rows.isEmpty() && !tree(rows.getFirst()).equals(tree(element))) {
      finish();
    }
    rows.add(element);
  }

  private static String tree(Element row) {
    return row.node().path(OasstFormat.TREE).asString("");
  }

  /// Hands on the tree that is still open.
  void finish() {
    if (rows.isEmpty()) {
      return;
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put(OasstFormat.TREE, tree(rows.getFirst()));
    whole.set("prompt", nested());
    Element first = rows.getFirst();
    int repaired = rows.stream().mapToInt(Element::repaired).sum();
    var remarks = rows.stream().flatMap(row -> row.remarks().stream()).toList();
    rows.clear();
    reader.read(
        new Element(first.member(), whole, Json.bytes(whole), first.place(), remarks, repaired));
  }

  /// The first message with its replies; one whose question is not there replies to the first.
  private ObjectNode nested() {
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    String first = "";
    for (Element row : rows) {
      String id = row.node().path("message_id").asString("");
      byId.putIfAbsent(id, ((ObjectNode) row.node()).deepCopy());
      first = first.isEmpty() || !row.node().hasNonNull(PARENT) ? id : first;
    }
    ObjectNode root = Objects.requireNonNull(byId.remove(first));
    for (ObjectNode message : byId.values()) {
      String asked = message.path(PARENT).asString("");
      boolean itself = asked.equals(message.path("message_id").asString(""));
      ObjectNode above = itself ? root : byId.getOrDefault(asked, root);
      (above.has(REPLIES) ? above.withArray(REPLIES) : above.putArray(REPLIES)).add(message);
    }
    return root;
  }
}
