package app.commonplace.importing.claudecode;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sorts the lines of one file by the session they are of: a file may hold lines of an earlier
/// session that it goes on from, and those of a sub-agent are a session of their own. One thread,
/// used once.
final class SessionFile implements LineSessions {
  private final Unread unread;
  private final Map<String, CodeSession> sessions = new LinkedHashMap<>();
  private String current = "";

  SessionFile(Unread unread) {
    this.unread = unread;
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    JsonNode lines = line.path("loglines");
    if (lines.isArray()) {
      // as Claude Code on the web gives it: all lines in one object
      lines.values().forEach(inner -> line(inner, Json.bytes(inner), repaired));
      return;
    }
    String id = line.path("sessionId").asString("");
    boolean agent = line.path("isSidechain").asBoolean(false) && line.path("agentId").isString();
    String key = agent ? id + "/" + line.path("agentId").stringValue() : id;
    if (!key.isEmpty()) {
      begin(key);
    }
    sessions
        .computeIfAbsent(current, _ -> new CodeSession(current, unread, repaired))
        .line(line, raw);
  }

  /// Lines that name no session are of the one around them; those before the first, of the first.
  private void begin(String key) {
    CodeSession unnamed = current.isEmpty() ? sessions.remove(current) : null;
    current = key;
    if (unnamed != null) {
      unnamed.identify(key);
      sessions.put(key, unnamed);
    }
  }

  @Override
  public List<Item> items(String place) {
    boolean single = sessions.size() == 1;
    return sessions.entrySet().stream()
        .map(session ->
            session.getValue().item(single ? place : place + ", session " + session.getKey()))
        .toList();
  }
}
