package app.commonplace.importing.geminicli;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Plays the log of a session again. A message that comes again replaces itself; going back to a
/// message takes it and all after it away, which are kept here as a branch that was left. One
/// thread, used once.
final class Replay implements LineSessions {
  private record Message(JsonNode node, @Nullable String parent) {}

  /// The file above the session, and what it says among the records, of which it is none.
  static final String ROOT = ".project_root";

  private static final int BEGINNINGS = 2;
  private static final String SETUP = "This is the Gemini CLI.";

  private final Session session;
  private final Texts texts;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private List<String> current = new ArrayList<>();
  private @Nullable String root;
  private boolean subagent;
  private int unnamed;
  private final StringBuilder beginning = new StringBuilder();
  private int beginnings;

  Replay(Unread unread) {
    session = new Session(Provider.GEMINI_CLI, unread, 0);
    texts = session.texts();
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      messages.clear();
    } else if (line.has(ROOT)) {
      root = texts.filled(line, ROOT);
    } else if (line.path("$set").isObject()) {
      state(line.path("$set"));
    } else if (line.path("$rewindTo").isString()) {
      rewind(texts.orEmpty(line, "$rewindTo"));
    } else if (line.has("messages") || line.has("sessionId")) {
      state(line);
    } else if (line.path("history").isArray()) {
      line.path("history").values().forEach(this::saved);
    } else if (line.has("role") && line.has("parts")) {
      saved(line);
    } else if (line.has("type")) {
      current.add(message(line, current.isEmpty() ? null : current.getLast()));
    } else {
      session.unread().record("(no type)");
    }
  }

  /// What is said of the session; a list of messages among it is the whole current branch.
  private void state(JsonNode state) {
    session.id(texts.filled(state, "sessionId"));
    session.at(Times.of(state, "startTime"));
    session.at(Times.of(state, "lastUpdated"));
    session.title(texts.filled(state, "summary"));
    session.project(texts.of(state.path("directories").path(0)));
    subagent |= texts.orEmpty(state, "kind").equals("subagent");
    if (state.path("messages").isArray()) {
      var branch = new ArrayList<String>();
      for (JsonNode message : state.path("messages").values()) {
        branch.add(message(message, branch.isEmpty() ? null : branch.getLast()));
      }
      current = branch;
    }
  }

  private String message(JsonNode node, @Nullable String parent) {
    String stated = texts.filled(node, "id");
    String id = stated == null ? "made-" + ++unnamed : stated;
    Message known = messages.get(id);
    current.remove(id);
    messages.put(id, new Message(node, known == null ? parent : known.parent()));
    return id;
  }

  /// A message of a chat that was saved. Nothing in it says which it is, but how it begins; what
  /// the program said first is the same for all chats in a folder, so the prompt after it counts
  /// too.
  private void saved(JsonNode message) {
    current.add(message(message, current.isEmpty() ? null : current.getLast()));
    if (texts.orEmpty(message, "role").equals("user") && beginnings++ < BEGINNINGS) {
      beginning.append(texts.json(message.path("parts")));
    }
  }

  private void rewind(String id) {
    int at = current.indexOf(id);
    current = new ArrayList<>(current.subList(0, Math.max(at, 0)));
  }

  @Override
  public List<Item> items(String place) {
    var parts = new MessageParts(session);
    messages.forEach((id, message) -> {
      String type = texts.orEmpty(message.node(), message.node().has("parts") ? "role" : "type");
      Role role = Role.ofWord(type);
      Turn turn =
          session
              .turn(id, message.parent(), role)
              .at(Times.of(message.node(), "timestamp"))
              .of(texts.filled(message.node(), "model"));
      turn.by(role == Role.SYSTEM ? type : subagent && role == Role.ASSISTANT ? "sub-agent" : null);
      parts.add(turn, message.node());
      if (turn.firstLine().startsWith(SETUP)) {
        turn.hide();
      }
      if (!current.isEmpty() && current.getLast().equals(id)) {
        session.leaf(turn);
      }
    });
    session.project(root);
    if (!beginning.isEmpty()) {
      byte[] seed = beginning.toString().getBytes(StandardCharsets.UTF_8);
      session.id("made-" + UUID.nameUUIDFromBytes(seed));
    }
    return List.of(session.item(place));
  }
}
