package app.commonplace.importing.opencode;

import app.commonplace.importing.ItemSink;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.Row;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts each session of a database together into the object that an export of it would be, which is
/// what is kept as its original. The second version of OpenCode took the sessions of the first over
/// into tables of its own and left the former ones where they were: a session that stands in both
/// goes on in the later ones. Between the two, some versions wrote both for each session, the later
/// ones not in full. One thread, used once.
record SessionTables(ForeignDatabase database, String place, Unread unread) {
  /// Tables of the first version.
  static final String[] FIRST = {"session.directory", "message.data", "part.message_id"};

  /// Tables of the second.
  static final String[] SECOND = {"session_v2.directory", "session_message.data"};

  private static final String WHOLE = "session_message.data";

  /// Types of messages that are more than notes between them.
  private static final Set<String> SPEAKERS = Set.of("user", "assistant", "shell");

  /// Columns of a session by what an export calls them.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "id", "id",
          "title", "title",
          "directory", "directory",
          "parent_id", "parentID");

  void read(ItemSink sink) throws IOException {
    var told = new HashSet<String>();
    if (database.has(SECOND)) {
      sessions("SELECT * FROM session_v2 ORDER BY id", this::wholeFirst, told, sink);
    }
    if (database.has(FIRST)) {
      sessions("SELECT * FROM session ORDER BY id", this::partsFirst, told, sink);
    }
  }

  /// Collects the messages of a session.
  @FunctionalInterface
  private interface Messages {
    void collect(String session, ArrayNode into) throws IOException;
  }

  private void sessions(String sql, Messages messages, Set<String> told, ItemSink sink)
      throws IOException {
    database.each(
        sql,
        row -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          ObjectNode about = row.object();
          String id = about.path("id").asString("");
          if (told.add(id)) {
            whole.set("info", info(about));
            messages.collect(id, whole.putArray("messages"));
            sink.accept(
                new CodeSession(whole, unread).item(place + ", session " + id, Json.bytes(whole)));
          }
        });
  }

  private static ObjectNode info(ObjectNode row) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    COLUMNS.forEach((column, name) -> info.set(name, row.path(column)));
    if (row.path("fork_session_id").isString()) {
      info.set("forkedFrom", row.get("fork_session_id"));
    }
    ObjectNode time = info.putObject("time");
    time.set("created", row.path("time_created"));
    time.set("updated", row.path("time_updated"));
    time.set("archived", row.path("time_archived"));
    info.set("revert", JsonText.inside(row.path("revert")));
    return info;
  }

  private void wholeFirst(String session, ArrayNode into) throws IOException {
    whole(session, into);
    boolean says =
        into.values().stream()
            .anyMatch(message -> SPEAKERS.contains(message.path("type").asString("")));
    if (!says && database.has(FIRST)) {
      into.removeAll();
      inParts(session, into);
    }
  }

  private void partsFirst(String session, ArrayNode into) throws IOException {
    inParts(session, into);
    if (into.isEmpty() && database.has(WHOLE)) {
      whole(session, into);
    }
  }

  private void whole(String session, ArrayNode into) throws IOException {
    String order = database.has("session_message.seq") ? "seq, id" : "time_created, id";
    database.each(
        "SELECT id, type, data FROM session_message WHERE session_id = ? ORDER BY " + order,
        row -> {
          ObjectNode message = data(row);
          message.set("type", row.object().path("type"));
          into.add(message);
        },
        session);
  }

  private void inParts(String session, ArrayNode into) throws IOException {
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
