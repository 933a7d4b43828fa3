package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The database of one session of Cursor's agent on the command line. A row says of the session, in
/// JSON written as hexadecimal digits; all else are blobs under the hash of what they hold:
/// messages as JSON, and lists of other blobs. What the list that is named last leads to is the
/// session. Put together it is one object, which is kept as the original. One thread, used once.
final class AgentStore {
  static final String[] TABLES = {"meta.key", "meta.value", "blobs.id", "blobs.data"};
  static final String META = "meta";
  static final String ABOUT = "0";
  static final String AGENT = "agent";
  static final String BESIDE = "beside";
  static final String MESSAGES = "messages";
  static final String MESSAGE = "message";

  private static final int DEEPEST = 32;
  private static final String BLOBS =
      "SELECT id, CASE WHEN length(data) <= %d THEN data END AS data FROM blobs"
          .formatted(SplitLimits.STANDARD.element());

  private final ForeignDatabase database;
  private final String place;
  private final Unread unread;
  private final Map<String, JsonNode> messages = new LinkedHashMap<>();
  private final Map<String, BlobList> lists = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private int missing;

  AgentStore(ForeignDatabase database, String place, Unread unread) {
    this.database = database;
    this.place = place;
    this.unread = unread;
  }

  /// @param beside what the file beside the database says of the session, or null
  void read(@Nullable JsonNode beside, ItemSink sink) throws IOException {
    JsonNode agent = about();
    if (agent == null) {
      String reason = "What this database says of its session cannot be read.";
      sink.accept(new Item.Failed(place, reason, 0));
      return;
    }
    database.each(BLOBS, row -> blob(String.valueOf(row.text("id")), row.bytes("data")));
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set(AGENT, agent);
    if (beside != null) {
      whole.set(BESIDE, beside);
    }
    String root = agent.path("latestRootBlobId").asString("");
    BlobList list = lists.get(root);
    if (list != null && list.workspace() != null) {
      whole.put(ChatDatabase.PROJECT, list.workspace());
    }
    walk(root, whole.putArray(MESSAGES), 0);
    tell(sink);
    sink.accept(new AgentSession(whole, unread).item(place, Json.bytes(whole)));
  }

  private @Nullable JsonNode about() throws IOException {
    var found = new AtomicReference<@Nullable JsonNode>();
    database.each(
        "SELECT value FROM meta WHERE key = ?",
        row -> found.set(decoded(row.text("value"))),
        ABOUT);
    return found.get();
  }

  private static @Nullable JsonNode decoded(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      byte[] bytes =
          value.stripLeading().startsWith("{")
              ? value.getBytes(StandardCharsets.UTF_8)
              : HexFormat.of().parseHex(value.strip());
      JsonNode node = Json.parse(bytes).node();
      return node.isObject() ? node : null;
    } catch (InvalidJson | IllegalArgumentException _) {
      // the caller says so
      return null;
    }
  }

  private void blob(String id, byte @Nullable [] data) {
    if (data == null || data.length == 0) {
      return;
    }
    if (data[0] != '{') {
      lists.put(id, BlobList.of(data));
      return;
    }
    try {
      JsonNode node = Json.parse(data).node();
      if (node.path("role").isString()) {
        messages.put(id, node);
      }
    } catch (InvalidJson _) {
      // whoever names it counts it as missing
      return;
    }
  }

  private void walk(String id, ArrayNode into, int depth) {
    JsonNode message = messages.get(id);
    BlobList list = lists.get(id);
    if (message != null) {
      reached.add(id);
      add(into, id, message);
    } else if (list == null || depth > DEEPEST) {
      missing++;
    } else if (reached.add(id)) {
      list.blobs().forEach(blob -> walk(blob, into, depth + 1));
      list.messages().forEach(inside -> add(into, id + "/" + into.size(), inside));
    }
  }

  private static void add(ArrayNode into, String id, JsonNode message) {
    ObjectNode one = into.addObject();
    one.put("id", id);
    one.set(MESSAGE, message);
  }

  private void tell(ItemSink sink) {
    if (missing > 0) {
      String reason = "Messages that the session names and the database lacks: %d.";
      sink.accept(new Item.Aside(Remark.part(place, reason.formatted(missing))));
    }
    long left = messages.keySet().stream().filter(id -> !reached.contains(id)).count();
    if (left > 0) {
      String reason = "Messages that the session leads to no more were left out (%d).";
      sink.accept(new Item.Aside(Remark.skipped(place, reason.formatted(left))));
    }
  }
}
