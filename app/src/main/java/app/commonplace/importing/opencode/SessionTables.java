package app.commonplace.importing.opencode;

import app.commonplace.importing.ItemSink;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.Row;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts each session of a database together into the object that an export of it would be, which is
/// what is kept as its original. One thread, used once.
record SessionTables(ForeignDatabase database, String place, Unread unread) {
  /// Columns of a session by what an export calls them.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "id", "id",
          "title", "title",
          "directory", "directory",
          "parent_id", "parentID");

  void read(ItemSink sink) throws IOException {
    database.each(
        "SELECT * FROM session ORDER BY id",
        row -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          ObjectNode about = row.object();
          String id = about.path("id").asString("");
          whole.set("info", info(about));
          messages(id, whole.putArray("messages"));
          sink.accept(
              new CodeSession(whole, unread).item(place + ", session " + id, Json.bytes(whole)));
        });
  }

  private static ObjectNode info(ObjectNode row) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    COLUMNS.forEach((column, name) -> info.set(name, row.path(column)));
    ObjectNode time = info.putObject("time");
    time.set("created", row.path("time_created"));
    time.set("updated", row.path("time_updated"));
    time.set("archived", row.path("time_archived"));
    info.set("revert", JsonText.inside(row.path("revert")));
    return info;
  }

  private void messages(String session, ArrayNode into) throws IOException {
    database.each(
        "SELECT id, data FROM message WHERE session_id = ? ORDER BY time_created, id",
        row -> {
          ObjectNode message = into.addObject();
          message.set("info", data(row));
          parts(String.valueOf(row.text("id")), message.putArray("parts"));
        },
        session);
  }

  private void parts(String message, ArrayNode into) throws IOException {
    database.each(
        "SELECT id, data FROM part WHERE message_id = ? ORDER BY id",
        row -> into.add(data(row)),
        message);
  }

  /// What a row holds, with its id; text that is no JSON stands under `text`.
  private static ObjectNode data(Row row) throws IOException {
    ObjectNode whole = row.object();
    JsonNode data = JsonText.inside(whole.path("data"));
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (data instanceof ObjectNode known) {
      object.setAll(known);
    } else {
      object.set("text", data);
    }
    object.set("id", whole.path("id"));
    return object;
  }
}
