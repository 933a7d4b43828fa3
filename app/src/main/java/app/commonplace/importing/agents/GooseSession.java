package app.commonplace.importing.agents;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one session of Goose, from the lines of a file or from the rows of its database. Calls of
/// tools and what they gave back are wrapped in how it went. One thread, used once.
final class GooseSession implements LineSessions {
  static final String ABOUT = "session";
  static final String MESSAGES = "messages";

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private @Nullable String model;

  GooseSession(Unread unread) {
    session = new Session(GooseFormat.PROVIDER, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      return;
    }
    if (line.has(MESSAGES)) {
      about(line.path(ABOUT));
      line.path(MESSAGES).values().forEach(this::message);
    } else if (line.has("role")) {
      message(line);
    } else {
      about(line);
    }
  }

  /// The row of a session, or the first line of a file.
  private void about(JsonNode about) {
    session.id(texts.filled(about, "id"));
    session.title(texts.firstFilled(about, "name", "description"));
    session.project(texts.filled(about, "working_dir"));
    session.at(Times.of(about, "created_at"));
    session.at(Times.of(about, "updated_at"));
    session.archived(texts.filled(about, "archived_at") == null ? null : true);
    session.branchedFrom(texts.filled(about, "parent_session_id"));
    JsonNode stated = parsed(about.get("model_config_json"));
    model = stated == null ? null : texts.firstFilled(stated, "model_name", "model");
    session.model(model);
  }

  private static @Nullable JsonNode parsed(@Nullable JsonNode text) {
    return text == null ? null : JsonText.inside(text);
  }

  private void message(JsonNode message) {
    JsonNode stated = message.has("content_json") ? message.get("content_json") : null;
    JsonNode inside = stated == null ? message.path("content") : JsonText.inside(stated);
    Role role = Role.ofWord(texts.orEmpty(message, "role"));
    boolean results =
        !inside.isEmpty()
            && inside.values().stream()
                .allMatch(block -> block.path("type").asString("").equals("toolResponse"));
    Turn turn =
        session
            .next(texts.firstFilled(message, "message_id", "id"), results ? Role.TOOL : role)
            .at(Times.first(message, "created", "created_timestamp", "timestamp"));
    turn.of(role == Role.ASSISTANT ? model : null);
    JsonNode about = parsed(message.get("metadata_json"));
    if (about != null && !about.path("userVisible").asBoolean(true)) {
      turn.hide();
    }
    for (JsonNode block : inside.isArray() ? inside.values() : List.of(inside)) {
      block(turn, block);
    }
  }

  private void block(Turn turn, JsonNode block) {
    String type = texts.orEmpty(block, "type");
    switch (type) {
      case "toolRequest", "frontendToolRequest" -> {
        JsonNode call = block.path("toolCall");
        JsonNode value = call.path("value").isObject() ? call.path("value") : call;
        String tool = texts.filled(value, "name");
        blocks.call(turn, texts.filled(block, "id"), tool, value.get("arguments"));
      }
      case "toolResponse" -> {
        JsonNode result = block.path("toolResult");
        boolean failed = texts.orEmpty(result, "status").equals("error");
        JsonNode value = failed ? result.get("error") : result.get("value");
        JsonNode content = value != null && value.has("content") ? value.get("content") : value;
        blocks.result(turn, texts.filled(block, "id"), content, failed);
      }
      case "image" ->
          turn.add(
              InlineFile.of(
                  PartKind.IMAGE,
                  null,
                  texts.filled(block, "mimeType"),
                  texts.filled(block, "data")));
      case "redactedThinking" -> {}
      // questions of the program whether a tool may run
      case "toolConfirmationRequest" -> {}
      case "actionRequired" -> asked(turn, block.path("data"));
      case "systemNotification", "contextLengthExceeded", "summarizationRequested" ->
          turn.say(texts.firstFilled(block, "msg", "text"));
      default -> blocks.add(turn, block);
    }
  }

  /// What a tool asked the person, or the answer.
  private void asked(Turn turn, JsonNode data) {
    turn.say(texts.filled(data, "message"));
    JsonNode answer = data.has("userData") ? data.get("userData") : data.get("user_data");
    if (answer != null && !answer.isNull()) {
      turn.say(texts.json(answer));
    }
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
