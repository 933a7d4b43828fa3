package app.commonplace.importing.continuedev;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the history of one session. One thread, used once.
final class History implements LineSessions {
  private final Session session;
  private final SessionDates dates;
  private final Texts texts;
  private final Blocks blocks;
  private final Set<String> told = new HashSet<>();
  private final Set<String> answered = new HashSet<>();

  History(Unread unread, SessionDates dates) {
    this.dates = dates;
    session = new Session(Provider.CONTINUE, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (session.keep(raw)) {
      String id = texts.filled(line, "sessionId");
      session.id(id);
      session.at(dates.of(id));
      session.title(texts.filled(line, "title"));
      session.project(project(texts.filled(line, "workspaceDirectory")));
      session.model(texts.filled(line, "chatModelTitle"));
      line.path("history").values().forEach(this::look);
      line.path("history").values().forEach(this::item);
    }
  }

  private static @Nullable String project(@Nullable String address) {
    return address != null && address.startsWith("file://") ? address.substring(7) : address;
  }

  /// Notes which results of tools are messages of their own.
  private void look(JsonNode item) {
    JsonNode message = item.path("message");
    String call = texts.filled(message, "toolCallId");
    JsonNode content = message.path("content");
    boolean filled = content.isArray() ? !content.isEmpty() : !content.asString("").isBlank();
    if (call != null && filled && texts.orEmpty(message, "role").equals("tool")) {
      told.add(call);
    }
  }

  private void item(JsonNode item) {
    JsonNode message = item.path("message");
    String word = texts.orEmpty(message, "role");
    Role role = word.equals("thinking") ? Role.ASSISTANT : Role.ofWord(word);
    String call = texts.filled(message, "toolCallId");
    if (role == Role.TOOL && call != null && answered.contains(call)) {
      // told with the call already
      return;
    }
    Turn turn = session.next(texts.filled(message, "id"), role);
    if (role == Role.SYSTEM) {
      turn.hide();
    } else if (role == Role.ASSISTANT) {
      turn.of(texts.filled(item.path("promptLogs").path(0), "modelTitle"));
    }
    turn.think(texts.filled(item.path("reasoning"), "text"));
    if (word.equals("thinking")) {
      turn.think(texts.of(message, "content"));
    } else if (role == Role.TOOL) {
      blocks.result(turn, call, message.get("content"), false);
    } else {
      content(turn, message.path("content"));
    }
    item.path("contextItems").values().forEach(context -> context(turn, context));
    calls(turn, item, message);
    if (texts.filled(item, "conversationSummary") != null) {
      // a message of its own would give those after it other ids
      session.unread().aside("conversationSummary");
    }
  }

  private void content(Turn turn, JsonNode content) {
    for (JsonNode part : content.isArray() ? content.values() : List.of(content)) {
      String type = texts.orEmpty(part, "type");
      String url = texts.filled(part.path("imageUrl"), "url");
      if (type.equals("imageUrl") && url != null) {
        turn.add(InlineFile.at(PartKind.IMAGE, null, url));
      } else {
        blocks.add(turn, part);
      }
    }
  }

  /// What was put beside the prompt: a file, a selection, a page.
  private void context(Turn turn, JsonNode context) {
    String name = texts.firstFilled(context, "name", "description");
    String text = texts.orEmpty(context, "content");
    if (!text.isBlank()) {
      turn.add(new Part(PartKind.ATTACHMENT, null, null, name, text, null, Map.of()));
    }
  }

  private void calls(Turn turn, JsonNode item, JsonNode message) {
    JsonNode states = item.path("toolCallStates");
    if (states.isEmpty() && item.path("toolCallState").isObject()) {
      state(turn, item.path("toolCallState"), message);
    } else if (states.isEmpty()) {
      message.path("toolCalls").values().forEach(call -> call(turn, call));
    }
    states.values().forEach(state -> state(turn, state, message));
  }

  /// The call that a state is of, where it does not repeat it.
  private static JsonNode called(JsonNode message, @Nullable String id) {
    return message.path("toolCalls").values().stream()
        .filter(call -> call.path("id").asString("").equals(id))
        .findFirst()
        .orElse(message.path("toolCalls").path(0));
  }

  private void call(Turn turn, JsonNode call) {
    JsonNode function = call.path("function");
    JsonNode arguments = function.get("arguments");
    blocks.call(
        turn,
        texts.filled(call, "id"),
        texts.filled(function, "name"),
        arguments != null && arguments.isString() ? JsonText.object(arguments) : arguments);
  }

  private void state(Turn turn, JsonNode state, JsonNode message) {
    String id = texts.firstFilled(state, "toolCallId");
    JsonNode own = state.path("toolCall");
    call(turn, own.isObject() ? own : called(message, id));
    boolean failed = texts.orEmpty(state, "status").equals("errored");
    if (!state.path("output").isEmpty() && (id == null || !told.contains(id))) {
      blocks.result(turn, id, state.get("output"), failed);
      if (id != null) {
        answered.add(id);
      }
    }
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
