package app.commonplace.importing.llm;

import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts each conversation of a log together into one object, which is what is kept as its original.
/// A conversation that was continued in the new tables stands there whole, so its rows in the old
/// ones are left. One thread, used once.
final class LogDatabase {
  static final String THREAD = "thread";
  static final String CONVERSATION = "conversation";
  static final String RESPONSES = "responses";
  static final String MESSAGES = "messages";
  static final String TURNS = "turns";
  static final String PARTS = "parts";
  static final String ATTACHMENTS = "attachments";
  static final String FRAGMENTS = "fragments";
  static final String SYSTEM_FRAGMENTS = "system_fragments";
  static final String RESULT_FILES = "tool_results_attachments";
  static final String LOGS = "logs";

  /// Takes one conversation.
  @FunctionalInterface
  interface Reader {
    void read(String place, JsonNode whole) throws IOException;
  }

  private final ForeignDatabase database;

  LogDatabase(ForeignDatabase database) {
    this.database = database;
  }

  void each(Reader reader) throws IOException {
    Set<String> threads = new HashSet<>();
    if (database.has("threads", TURNS, MESSAGES, PARTS)) {
      for (ObjectNode thread : rows("SELECT * FROM threads ORDER BY id")) {
        String id = thread.path("id").asString("");
        threads.add(id);
        reader.read("thread " + id, thread(thread, id));
      }
    }
    if (database.has("conversations", RESPONSES)) {
      conversations(reader, threads);
    }
    if (database.columns(LOGS).containsAll(List.of("chat_id", "reply_to_id"))) {
      firstLogs(reader);
    }
  }

  // ---- the tables of today

  private ObjectNode thread(ObjectNode thread, String id) throws IOException {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set(THREAD, thread);
    List<ObjectNode> turns = rows("SELECT * FROM turns WHERE thread_id = ? ORDER BY id", id);
    turns.forEach(whole.putArray(TURNS)::add);
    var chain = new ArrayList<ObjectNode>();
    Set<String> seen = new HashSet<>();
    addChain(text(thread, "tip_message_hash"), seen, chain);
    for (ObjectNode turn : turns) {
      addChain(text(turn, "tip_message_hash"), seen, chain);
    }
    chain.forEach(whole.putArray(MESSAGES)::add);
    return whole;
  }

  /// The messages up from a tip that are not there yet, oldest first.
  private void addChain(@Nullable String tip, Set<String> seen, List<ObjectNode> chain)
      throws IOException {
    var found = new ArrayList<ObjectNode>();
    String at = tip;
    while (at != null && seen.add(at)) {
      List<ObjectNode> rows = rows("SELECT * FROM messages WHERE hash = ?", at);
      if (rows.isEmpty()) {
        break;
      }
      ObjectNode message = rows.getFirst();
      addParts(message, at);
      found.add(message);
      at = text(message, "parent_hash");
    }
    chain.addAll(found.reversed());
  }

  private void addParts(ObjectNode message, String hash) throws IOException {
    ArrayNode parts = message.putArray(PARTS);
    rows("SELECT * FROM parts WHERE message_hash = ? ORDER BY position", hash).forEach(parts::add);
    ArrayNode files = message.putArray(ATTACHMENTS);
    ArrayNode fragments = message.putArray(FRAGMENTS);
    for (JsonNode part : parts.values()) {
      String payload = part.path("payload").asString("");
      if (payload.contains("\"fragment\"")) {
        fragmentsNamedIn(payload).forEach(fragments::add);
      }
      if (part.path("type").asString("").equals("attachment")) {
        attachmentsNamedIn(payload).forEach(files::add);
      }
    }
  }

  private List<ObjectNode> fragmentsNamedIn(String payload) throws IOException {
    return database.has(FRAGMENTS)
        ? rows(
            "SELECT id, content FROM fragments WHERE instr(?, '\"fragment\": ' || id || '}') OR instr(?, '\"fragment\":' || id || '}')",
            payload,
            payload)
        : List.of();
  }

  private List<ObjectNode> attachmentsNamedIn(String payload) throws IOException {
    return database.has(ATTACHMENTS)
        ? files("SELECT * FROM attachments WHERE instr(?, id)", payload)
        : List.of();
  }

  // ---- the tables before

  private void conversations(Reader reader, Set<String> threads) throws IOException {
    for (ObjectNode conversation : rows("SELECT * FROM conversations ORDER BY id")) {
      String id = conversation.path("id").asString("");
      if (!threads.contains(id)) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set(CONVERSATION, conversation);
        addResponses(
            whole,
            rows(
                "SELECT * FROM responses WHERE conversation_id = ? ORDER BY datetime_utc, id", id));
        reader.read(CONVERSATION + " " + id, whole);
      }
    }
    for (ObjectNode response :
        rows("SELECT * FROM responses WHERE conversation_id IS NULL ORDER BY id")) {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      whole.putObject(CONVERSATION).put("id", response.path("id").asString(""));
      addResponses(whole, List.of(response));
      reader.read("response " + response.path("id").asString(""), whole);
    }
  }

  private void addResponses(ObjectNode whole, List<ObjectNode> responses) throws IOException {
    ArrayNode all = whole.putArray(RESPONSES);
    for (ObjectNode response : responses) {
      String id = response.path("id").asString("");
      all.add(response);
      add(response, "tool_calls", "SELECT * FROM tool_calls WHERE response_id = ? ORDER BY id", id);
      add(
          response,
          "tool_results",
          "SELECT * FROM tool_results WHERE response_id = ? ORDER BY id",
          id);
      addFragments(response, FRAGMENTS, "prompt_fragments", id);
      addFragments(response, SYSTEM_FRAGMENTS, SYSTEM_FRAGMENTS, id);
      if (database.has(RESULT_FILES, ATTACHMENTS)) {
        ArrayNode files = response.putArray(RESULT_FILES);
        files(
                "SELECT a.* FROM tool_results r JOIN tool_results_attachments t ON t.tool_result_id = r.id"
                    + " JOIN attachments a ON a.id = t.attachment_id"
                    + " WHERE r.response_id = ? ORDER BY r.id, t.\"order\"",
                id)
            .forEach(files::add);
      }
      if (database.has("prompt_attachments", ATTACHMENTS)) {
        ArrayNode files = response.putArray(ATTACHMENTS);
        files(
                "SELECT a.* FROM prompt_attachments p JOIN attachments a ON a.id = p.attachment_id"
                    + " WHERE p.response_id = ? ORDER BY p.\"order\"",
                id)
            .forEach(files::add);
      }
    }
  }

  private void addFragments(ObjectNode response, String key, String table, String id)
      throws IOException {
    if (database.has(table, FRAGMENTS)) {
      rows(
              "SELECT f.id, f.source, f.content FROM "
                  + table
                  + " p JOIN fragments f ON f.id = p.fragment_id"
                  + " WHERE p.response_id = ? ORDER BY p.\"order\"",
              id)
          .forEach(response.putArray(key)::add);
    }
  }

  private void add(ObjectNode response, String table, String sql, String id) throws IOException {
    if (database.has(table)) {
      rows(sql, id).forEach(response.putArray(table)::add);
    }
  }

  // ---- the table of its first months, which later versions left as it was

  /// What followed in a chat names the row that it began with.
  private void firstLogs(Reader reader) throws IOException {
    Map<String, ObjectNode> chats = new LinkedHashMap<>();
    for (ObjectNode row : rows("SELECT * FROM logs ORDER BY id")) {
      String id = row.path("id").asString("");
      String began = row.hasNonNull("chat_id") ? row.path("chat_id").asString("") : id;
      ObjectNode whole = chats.computeIfAbsent(began, LogDatabase::firstLog);
      row.put("id", LOGS + "-" + id);
      ((ArrayNode) whole.path(RESPONSES)).add(row);
    }
    for (Map.Entry<String, ObjectNode> chat : chats.entrySet()) {
      reader.read("log " + chat.getKey(), chat.getValue());
    }
  }

  private static ObjectNode firstLog(String id) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putObject(CONVERSATION).put("id", LOGS + "-" + id);
    whole.putArray(RESPONSES);
    return whole;
  }

  // ---- rows

  private List<ObjectNode> rows(String sql, Object... arguments) throws IOException {
    var rows = new ArrayList<ObjectNode>();
    database.each(sql, row -> rows.add(row.object()), arguments);
    return rows;
  }

  private List<ObjectNode> files(String sql, Object... arguments) throws IOException {
    var rows = new ArrayList<ObjectNode>();
    database.each(sql, row -> rows.add(file(row)), arguments);
    return rows;
  }

  /// Bytes become text that JSON can hold.
  private static ObjectNode file(Row row) throws IOException {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    for (String column : List.of("id", "type", "path", "url")) {
      file.put(column, row.text(column));
    }
    byte[] bytes = row.bytes("content");
    if (bytes != null) {
      file.put("base64", Base64.getEncoder().encodeToString(bytes));
    }
    return file;
  }

  private static @Nullable String text(JsonNode row, String column) {
    return row.path(column).isString() ? row.path(column).stringValue() : null;
  }
}
