package app.commonplace.importing.copilot;

import app.commonplace.importing.Item;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Plays the changes of a session again: a first state, then values that are set, lists that grow,
/// values that are taken away, each at a path. A session that is one object is a first state
/// without changes. One thread, used once.
final class ChangeLog implements LineSessions {
  private static final int STATE = 0;
  private static final int SET = 1;
  private static final int PUSH = 2;
  private static final int DELETE = 3;

  private final Session session;
  private @Nullable JsonNode state;

  ChangeLog(Unread unread, @Nullable String project) {
    session = new Session(Provider.COPILOT, unread, 0);
    session.project(project);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      return;
    }
    if (!line.has("kind")) {
      state = state == null ? line : state;
      return;
    }
    switch (line.path("kind").asInt(-1)) {
      case STATE -> state = line.path("v");
      case SET, PUSH, DELETE -> change(line);
      default -> session.unread().record("kind " + line.path("kind"));
    }
  }

  private void change(JsonNode line) {
    JsonNode path = line.path("k");
    JsonNode at = state;
    for (int i = 0; at != null && i < path.size() - 1; i++) {
      at = step(at, path.get(i));
    }
    if (at == null || path.isEmpty()) {
      session.unread().record("change of nothing");
      return;
    }
    JsonNode key = path.get(path.size() - 1);
    JsonNode value = line.has("v") ? line.get("v") : JsonNodeFactory.instance.nullNode();
    switch (line.path("kind").asInt(-1)) {
      case SET -> set(at, key, value);
      case PUSH -> push(at, key, value, line.path("i").asInt(-1));
      default -> delete(at, key);
    }
  }

  private static @Nullable JsonNode step(JsonNode at, JsonNode key) {
    return key.isNumber() ? at.get(key.asInt(-1)) : at.get(key.asString(""));
  }

  private static void set(JsonNode at, JsonNode key, JsonNode value) {
    if (at instanceof ObjectNode object) {
      object.set(key.asString(""), value);
    } else if (at instanceof ArrayNode array && key.isNumber()) {
      int index = key.asInt(-1);
      if (index >= 0 && index < array.size()) {
        array.set(index, value);
      } else if (index == array.size()) {
        array.add(value);
      }
    }
  }

  /// @param length to which the list is cut before, or -1
  private static void push(JsonNode at, JsonNode key, JsonNode values, int length) {
    JsonNode list = step(at, key);
    if (list == null && at instanceof ObjectNode object) {
      list = object.putArray(key.asString(""));
    }
    if (list instanceof ArrayNode array) {
      while (length >= 0 && array.size() > length) {
        array.remove(array.size() - 1);
      }
      values.values().forEach(array::add);
    }
  }

  private static void delete(JsonNode at, JsonNode key) {
    if (at instanceof ObjectNode object) {
      object.remove(key.asString(""));
    }
  }

  @Override
  public List<Item> items(String place) {
    if (state != null) {
      new Requests(session).read(state);
    }
    return List.of(session.item(place));
  }
}
