package app.commonplace.importing.geminicli;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Succession;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one session of Qwen Code. A model's answer stands on a line for each step; those that
/// follow each other without a word of text in between are one message. One thread, used once.
final class QwenSession implements LineSessions {
  /// What the program notes for itself.
  private static final Set<String> NOISE =
      Set.of("ui_telemetry", "chat_compression", "at_command", "notification", "file_history");

  private final Session session;
  private final Texts texts;
  private final MessageParts parts;
  private final Succession succession = new Succession("uuid", "parentUuid");
  private @Nullable Turn open;

  QwenSession(Unread unread) {
    session = new Session(QwenFormat.PROVIDER, unread, 0);
    texts = session.texts();
    parts = new MessageParts(session);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      return;
    }
    session.id(texts.filled(line, "sessionId"));
    session.project(texts.filled(line, "cwd"));
    session.at(Times.of(line, "timestamp"));
    String type = texts.orEmpty(line, "type");
    switch (type) {
      case "user", "tool_result" -> message(line, isResults(line) ? Role.TOOL : Role.USER);
      case "assistant" -> message(line, Role.ASSISTANT);
      case "system" -> system(line);
      default -> session.unread().record(type.isEmpty() ? "(no type)" : type);
    }
    succession.passed(line);
  }

  private static boolean isResults(JsonNode line) {
    JsonNode listed = line.path("message").path("parts");
    return !listed.isEmpty()
        && listed.values().stream().allMatch(part -> part.path("functionResponse").isObject());
  }

  private void message(JsonNode line, Role role) {
    Turn before = open;
    boolean goesOn =
        role == Role.ASSISTANT
            && before != null
            && !before.has(PartKind.PROSE)
            && before.id().equals(succession.before(line));
    Turn turn = goesOn && before != null ? before : turn(line, role);
    succession.became(line, turn);
    open = role == Role.ASSISTANT ? turn : null;
    parts.add(turn.of(texts.filled(line, "model")), line.path("message"));
  }

  private Turn turn(JsonNode line, Role role) {
    return session
        .turn(texts.filled(line, "uuid"), succession.before(line), role)
        .at(Times.of(line, "timestamp"));
  }

  /// A command to the program is what a person typed, but nothing that was said to the model.
  private void system(JsonNode line) {
    String kind = texts.orEmpty(line, "subtype");
    String command = texts.filled(line.path("systemPayload"), "rawCommand");
    if (command != null) {
      succession.became(line, turn(line, Role.SYSTEM).hide().say(command));
    } else if (!NOISE.contains(kind)) {
      session.unread().record("system/" + kind);
    }
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
