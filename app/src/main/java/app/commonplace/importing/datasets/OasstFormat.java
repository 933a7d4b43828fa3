package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Trees of messages as Open Assistant published them. The branch shown follows the replies that
/// its volunteers ranked best. Stateless.
public final class OasstFormat extends ElementFormat {
  static final String TREE = "message_tree_id";
  private static final String PROVIDER = "oasst";

  private record Below(JsonNode message, @Nullable String parent) {}

  public OasstFormat() {
    super("oasst", PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas(TREE, "prompt") || shape.anyHas(TREE, "message_id", "text", "role");
  }

  /// In the files of messages a tree is as many rows, one after the other.
  @Override
  public void read(Export export, ItemSink sink) {
    var rows = new OasstRows(element -> sink.accept(item(element, "")));
    new Elements(export, sink, Set.of(), "message").forEach(rows::add);
    rows.finish();
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(root, TREE)).tree();
    Deque<Below> open = new ArrayDeque<>();
    if (root.path("prompt").isObject()) {
      open.push(new Below(root.path("prompt"), null));
    }
    while (!open.isEmpty()) {
      Below below = open.pop();
      JsonNode message = below.message();
      String id = texts.filled(message, "message_id");
      talk.add(
          Turn.said(texts.orEmpty(message, "role"), texts.orEmpty(message, "text"))
              .id(id)
              .after(below.parent())
              .from(texts.filled(message, "model_name"))
              .at(Times.of(message, "created_date")));
      replies(message).reversed().forEach(reply -> open.push(new Below(reply, id)));
    }
    return talk.leaf(best(root.path("prompt"), texts)).item();
  }

  private static List<JsonNode> replies(JsonNode message) {
    return message.path("replies").values().stream().filter(JsonNode::isObject).toList();
  }

  private static @Nullable String best(JsonNode prompt, Texts texts) {
    JsonNode at = prompt;
    List<JsonNode> replies = replies(at);
    while (!replies.isEmpty()) {
      at = replies.getFirst();
      for (JsonNode reply : replies) {
        if (rank(reply) < rank(at)) {
          at = reply;
        }
      }
      replies = replies(at);
    }
    return texts.filled(at, "message_id");
  }

  private static int rank(JsonNode reply) {
    return reply.path("rank").isNumber() ? reply.path("rank").asInt() : Integer.MAX_VALUE;
  }
}
