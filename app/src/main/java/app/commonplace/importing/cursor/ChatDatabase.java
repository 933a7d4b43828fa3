package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finds the chats in one database and puts each together into one object, which is what is kept as
/// its original. Values may be missing or broken. One thread, used once.
final class ChatDatabase {
  static final String COMPOSERS = "cursorDiskKV";
  static final String STATE = "ItemTable";
  static final String TABS = "workbench.panel.aichat.view.aichat.chatdata";

  /// Lists the composers of a window. In autumn 2024 each stood there with all its bubbles; since
  /// then only its name does.
  private static final String LISTED = "composer.composerData";

  static final List<String> CHATS_IN_STATE = List.of(TABS, LISTED);
  private static final String PROMPTS = "aiService.prompts";
  private static final String GENERATIONS = "aiService.generations";

  /// Kinds of values that become conversations, and how high their rows are on the screen.
  private static final Set<String> READ =
      Set.of("composerData", "bubbleId", "composerVirtualRowHeights");

  private static final String OWNERS =
      "SELECT DISTINCT substr(key, 10, instr(substr(key, 10), ':') - 1) AS id FROM cursorDiskKV"
          + " WHERE key >= 'bubbleId:' AND key < 'bubbleId;' ORDER BY id";
  private static final String FAMILIES =
      "SELECT substr(key, 1, instr(key, ':') - 1) AS family, CAST(count(*) AS TEXT) AS found"
          + " FROM cursorDiskKV WHERE instr(key, ':') > 1 GROUP BY 1 ORDER BY 1";
  static final String TAB = "tab";
  static final String COMPOSER = "composer";
  static final String BUBBLES = "bubbles";
  static final String PROJECT = "project";
  static final String HEADER = "header";

  /// What the list of chats shows of a composer, which lately tells its name and folder alone.
  private static final String HEADERS = "composerHeaders";

  private static final String HEADERS_IN_STATE = "composer.composerHeaders";
  private static final List<String> KEPT_OF_HEADERS =
      List.of("name", "workspaceIdentifier", "isArchived");

  private static final String VALUES =
      "SELECT key, CASE WHEN length(value) <= %d THEN value END AS value FROM %s"
          + " WHERE key >= ? AND key < ? ORDER BY key";

  private final ForeignDatabase database;
  private final String place;
  private final @Nullable String project;
  private final Unread unread;
  private final Map<String, JsonNode> headers = new HashMap<>();

  ChatDatabase(ForeignDatabase database, String place, @Nullable String project, Unread unread) {
    this.database = database;
    this.place = place;
    this.project = project;
    this.unread = unread;
  }

  void read(ItemSink sink) throws IOException {
    if (database.has(COMPOSERS)) {
      composers(sink);
    }
    if (database.has(STATE)) {
      each(
          STATE,
          TABS,
          (_, value) -> {
            for (JsonNode tab : value.path("tabs").values()) {
              ObjectNode whole = object();
              whole.set(TAB, tab);
              sink.accept(
                  new Tab(whole, unread).item(where("tab", tab, "id", "tabId"), Json.bytes(whole)));
            }
          },
          sink);
      each(STATE, LISTED, (_, value) -> listed(value.path("allComposers"), sink), sink);
      each(STATE, PROMPTS, (key, value) -> tellPrompts(key, value, sink), sink);
      each(STATE, GENERATIONS, (key, value) -> tellPrompts(key, value, sink), sink);
    }
  }

  private void listed(JsonNode composers, ItemSink sink) {
    for (JsonNode composer : composers.values()) {
      if (!composer.path("conversation").isEmpty()) {
        ObjectNode whole = object();
        whole.set(COMPOSER, composer);
        sink.accept(
            new Composer(whole, unread)
                .item(where(COMPOSER, composer, "composerId"), Json.bytes(whole)));
      }
    }
  }

  /// What was typed in Cursor's first years stands here a second time, without the answers; so do
  /// orders to change lines in the editor.
  private void tellPrompts(String key, JsonNode prompts, ItemSink sink) {
    if (!prompts.isEmpty()) {
      String reason = "Prompts that stand here without their answers were left out (%d).";
      sink.accept(
          new Item.Aside(Remark.skipped(place + ", " + key, reason.formatted(prompts.size()))));
    }
  }

  private void headers(ItemSink sink) throws IOException {
    if (database.has(STATE)) {
      each(
          STATE,
          HEADERS_IN_STATE,
          (_, value) ->
              value
                  .path("allComposers")
                  .values()
                  .forEach(one -> header(one.path("composerId").asString(""), one)),
          sink);
    }
    if (database.has(HEADERS + ".composerId", HEADERS + ".value")) {
      database.each(
          "SELECT composerId, value FROM composerHeaders",
          row -> {
            ObjectNode columns = row.object();
            header(String.valueOf(row.text("composerId")), JsonText.inside(columns.path("value")));
          });
    }
  }

  private void header(String composer, JsonNode header) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (String key : KEPT_OF_HEADERS) {
      if (header.has(key)) {
        kept.set(key, header.get(key));
      }
    }
    if (!kept.isEmpty()) {
      headers.put(composer, kept);
    }
  }

  private void composers(ItemSink sink) throws IOException {
    headers(sink);
    Set<String> read = new HashSet<>();
    each(
        COMPOSERS,
        "composerData:",
        (key, value) -> {
          String id = key.substring(key.indexOf(':') + 1);
          read.add(id);
          composer(id, value, sink);
        },
        sink);
    // what is left of composers that are gone
    database.each(
        OWNERS,
        row -> {
          String id = row.text("id");
          if (id != null && read.add(id)) {
            composer(id, JsonNodeFactory.instance.objectNode(), sink);
          }
        });
    database.each(
        FAMILIES,
        row -> {
          String family = String.valueOf(row.text("family"));
          if (!READ.contains(family)) {
            String reason = "Values of the kind “%s” are no messages and were left out (%s).";
            String told = reason.formatted(family, row.text("found"));
            sink.accept(new Item.Aside(Remark.skipped(place, told)));
          }
        });
  }

  private void composer(String id, JsonNode value, ItemSink sink) throws IOException {
    ObjectNode whole = object();
    whole.put("id", id);
    whole.set(COMPOSER, value);
    JsonNode header = headers.get(id);
    if (header != null) {
      whole.set(HEADER, header);
    }
    ArrayNode bubbles = whole.putArray(BUBBLES);
    each(
        COMPOSERS,
        "bubbleId:" + id + ":",
        (bubble, said) -> {
          ObjectNode one = bubbles.addObject();
          one.put("id", bubble.substring(bubble.lastIndexOf(':') + 1));
          one.set("bubble", said);
        },
        sink);
    sink.accept(new Composer(whole, unread).item(place + ", composer " + id, Json.bytes(whole)));
  }

  private ObjectNode object() {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    if (project != null) {
      whole.put(PROJECT, project);
    }
    return whole;
  }

  private String where(String word, JsonNode node, String... keys) {
    for (String key : keys) {
      if (node.path(key).isString()) {
        return place + ", " + word + " " + node.path(key).stringValue();
      }
    }
    return place;
  }

  /// Takes a value that is JSON.
  @FunctionalInterface
  private interface ValueReader {
    void read(String key, JsonNode value) throws IOException;
  }

  private void each(String table, String prefix, ValueReader reader, ItemSink sink)
      throws IOException {
    var broken = new ArrayList<String>();
    String sql = VALUES.formatted(SplitLimits.STANDARD.element(), table);
    database.each(
        sql,
        row -> {
          String key = String.valueOf(row.text("key"));
          byte[] bytes = row.bytes("value");
          try {
            JsonNode value = bytes == null ? null : Json.parse(bytes).node();
            if (value == null || value.isNull()) {
              broken.add(key);
            } else {
              reader.read(key, value);
            }
          } catch (InvalidJson _) {
            broken.add(key);
          }
        },
        prefix,
        prefix + "\uFFFF");
    if (!broken.isEmpty()) {
      String reason = "Values that are missing, no JSON or too large were left out (%d).";
      sink.accept(
          new Item.Aside(
              Remark.part(place + ", " + broken.getFirst(), reason.formatted(broken.size()))));
    }
  }
}
