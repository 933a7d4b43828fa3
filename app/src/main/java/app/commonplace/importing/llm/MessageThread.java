package app.commonplace.importing.llm;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads a conversation of the new tables: messages that name the one before them, whose parts are
/// told apart from what they refer to. Times and models are those of the calls. One thread, used
/// once.
final class MessageThread {
  private final JsonNode whole;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Map<String, JsonNode> callsByTip = new HashMap<>();
  private final Map<String, JsonNode> callsByInput = new HashMap<>();

  MessageThread(JsonNode whole, Unread unread) {
    this.whole = whole;
    session = new Session(Provider.LLM, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    JsonNode thread = whole.path(LogDatabase.THREAD);
    session.id(texts.filled(thread, "id"));
    session.title(texts.filled(thread, "name"));
    session.at(Times.of(thread, "datetime_utc"));
    for (JsonNode call : whole.path(LogDatabase.TURNS).values()) {
      callsByTip.putIfAbsent(texts.orEmpty(call, "tip_message_hash"), call);
      callsByInput.putIfAbsent(texts.orEmpty(call, "parent_message_hash"), call);
    }
    String tip = texts.filled(thread, "tip_message_hash");
    for (JsonNode message : whole.path(LogDatabase.MESSAGES).values()) {
      Turn turn = message(message);
      if (turn.id().equals(tip)) {
        session.leaf(turn);
      }
    }
    return session.item(place, raw);
  }

  private Turn message(JsonNode message) {
    String hash = texts.orEmpty(message, "hash");
    JsonNode parts = message.path(LogDatabase.PARTS);
    boolean results =
        !parts.isEmpty()
            && parts.values().stream()
                .allMatch(part -> texts.orEmpty(part, "type").equals("tool_result"));
    Role role = results ? Role.TOOL : Role.ofWord(texts.orEmpty(message, "role"));
    Turn turn = session.turn(hash, texts.filled(message, "parent_hash"), role);
    if (role == Role.SYSTEM) {
      turn.hide();
    }
    JsonNode call =
        callsByTip.getOrDefault(hash, callsByInput.getOrDefault(hash, MissingNode.getInstance()));
    turn.at(Times.of(call, "datetime_utc"));
    turn.of(role == Role.ASSISTANT ? texts.filled(call, "model") : null);
    parts.values().forEach(part -> part(turn, part, message));
    return turn;
  }

  private void part(Turn turn, JsonNode part, JsonNode message) {
    String type = texts.orEmpty(part, "type");
    JsonNode stated = JsonText.object(part.get("payload"));
    JsonNode payload = stated == null ? MissingNode.getInstance() : stated;
    String text = texts.of(part, "text");
    text = text == null ? referred(payload, message) : text;
    switch (type) {
      case "text" -> turn.say(text);
      case "reasoning" -> turn.think(text == null ? texts.filled(payload, "text") : text);
      case "tool_call" ->
          blocks.call(
              turn,
              texts.firstFilled(payload, "tool_call_id", "id"),
              tool(part, payload),
              payload.get("arguments"));
      case "tool_result" ->
          blocks.result(
              turn,
              texts.firstFilled(payload, "tool_call_id", "id"),
              payload.has("output") ? payload.get("output") : part.get("text"),
              texts.filled(payload, "exception") != null);
      case "attachment" -> file(turn, payload, message);
      default -> blocks.unknown(turn, type, part);
    }
  }

  private @Nullable String tool(JsonNode part, JsonNode payload) {
    String column = texts.filled(part, "tool_name");
    return column == null ? texts.filled(payload, "name") : column;
  }

  /// A text that is put together of fragments and what stands between them.
  private @Nullable String referred(JsonNode payload, JsonNode message) {
    if (!payload.path("text_ref").isArray()) {
      return null;
    }
    var text = new StringBuilder();
    for (JsonNode piece : payload.path("text_ref").values()) {
      text.append(texts.orEmpty(piece, "literal"));
      for (JsonNode fragment : message.path(LogDatabase.FRAGMENTS).values()) {
        if (piece.has("fragment")
            && fragment.path("id").asLong(-1) == piece.get("fragment").asLong(-2)) {
          text.append(texts.orEmpty(fragment, "content"));
        }
      }
    }
    return text.toString();
  }

  private void file(Turn turn, JsonNode payload, JsonNode message) {
    String said = payload.toString();
    for (JsonNode file : message.path(LogDatabase.ATTACHMENTS).values()) {
      if (said.contains(Objects.toString(texts.filled(file, "id")))) {
        turn.add(StoredFile.of(file, texts));
      }
    }
  }
}
