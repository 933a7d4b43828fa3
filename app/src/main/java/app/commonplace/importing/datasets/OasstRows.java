package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final String ID = "message_id";
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

  /// The first message with its replies. One whose question is not there, or is an answer to it,
  /// replies to the first; one whose id came before with other words gets an id of its own.
  private ObjectNode nested() {
    var byId = new LinkedHashMap<String, ObjectNode>();
    String first = "";
    for (Element row : rows) {
      String id = keep(((ObjectNode) row.node()).deepCopy(), byId);
      first = first.isEmpty() || !row.node().hasNonNull(PARENT) ? id : first;
    }
    ObjectNode root = Objects.requireNonNull(byId.remove(first));
    var parents = new HashMap<String, String>();
    byId.forEach((id, message) -> parents.put(id, message.path(PARENT).asString("")));
    byId.forEach((id, message) -> {
      breakCircle(id, parents);
      ObjectNode above = byId.getOrDefault(parents.getOrDefault(id, ""), root);
      (above.has(REPLIES) ? above.withArray(REPLIES) : above.putArray(REPLIES)).add(message);
    });
    return root;
  }

  private static String keep(ObjectNode message, Map<String, ObjectNode> byId) {
    String id = message.path(ID).asString("");
    String own = id;
    for (int n = 2; byId.containsKey(own) && !message.equals(byId.get(own)); n++) {
      own = id + "#" + n;
      message.put(ID, own);
    }
    byId.put(own, message);
    return own;
  }

  /// Who is led back to where they began replies to the first instead.
  private static void breakCircle(String id, Map<String, String> parents) {
    var met = new HashSet<String>();
    for (String at = id; parents.containsKey(at); at = parents.get(at)) {
      if (!met.add(at)) {
        parents.put(at, "");
      }
    }
  }
}
