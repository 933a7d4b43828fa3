package app.commonplace.importing.copilot;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sorts the spans of all files by the conversation they are of. A span that is told again, since
/// it had grown, replaces itself. One thread, used once.
final class Traces implements LineSessions {
  static final String CONVERSATION = "gen_ai.conversation.id";

  private final Unread unread;
  private final String last;
  private final Map<String, TracedChat> chats = new LinkedHashMap<>();

  /// @param last name of the last file: only then is a conversation whole
  Traces(Unread unread, String last) {
    this.unread = unread;
    this.last = last;
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (line.has("spanId")) {
      // a span by itself, as originals keep them
      span(line);
      return;
    }
    for (JsonNode resource : line.path("resourceSpans").values()) {
      for (JsonNode scope : resource.path("scopeSpans").values()) {
        scope.path("spans").values().forEach(this::span);
      }
    }
  }

  private void span(JsonNode span) {
    String conversation = Span.attribute(span, CONVERSATION);
    if (conversation.isEmpty()) {
      // mostly how long the program itself took
      String operation = Span.attribute(span, "gen_ai.operation.name");
      if (!operation.isEmpty()) {
        unread.record("operation " + operation);
      }
      return;
    }
    chats
        .computeIfAbsent(conversation, id -> new TracedChat(id, unread))
        .add(span, Json.bytes(span));
  }

  @Override
  public List<Item> items(String place) {
    var items = new ArrayList<Item>();
    if (place.equals(last)) {
      boolean single = chats.size() == 1;
      chats.forEach(
          (id, chat) -> items.add(chat.item(single ? place : place + ", conversation " + id)));
    }
    return items;
  }
}
