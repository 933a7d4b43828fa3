package app.commonplace.importing.geminicli;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Succession;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one session of Qwen Code. A model's answer stands on a line for each step; those that
/// follow each other without a word of text in between are one message. One thread, used once.
final class QwenSession implements LineSessions {
  /// What the program notes for itself.
  private static final Set<String> NOISE =
      Set.of(
          "ui_telemetry",
          "attribution_snapshot",
          "file_history",
          "file_history_snapshot",
          "user_text_elements",
          "session_source",
          "session_approval_mode",
          "session_execution_engine",
          "session_artifact_snapshot",
          "session_sources_snapshot",
          "agent_session_ready",
          "branch_checkpoint",
          "goal_turn_end");

  /// Prompts that the program gives by itself.
  private static final Set<String> NOT_TYPED =
      Set.of("notification", "background_task_completed", "cron", "goal_runtime");

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
      case "user", "tool_result" -> message(line, role(line));
      case "assistant" -> message(line, Role.ASSISTANT);
      case "system" -> system(line);
      default -> session.unread().record(type.isEmpty() ? "(no type)" : type);
    }
    succession.passed(line);
  }

  private Role role(JsonNode line) {
    return isResults(line) ? Role.TOOL : isTyped(line) ? Role.USER : Role.SYSTEM;
  }

  private boolean isTyped(JsonNode line) {
    return !NOT_TYPED.contains(texts.orEmpty(line, "subtype"));
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
    JsonNode result = line.path("toolCallResult");
    parts.shown(turn, texts.filled(result, "callId"), result.path("resultDisplay"));
    attached(turn, line.path("systemPayload"));
  }

  /// Files that came with a prompt: their addresses, or no more than their ids.
  private void attached(Turn turn, JsonNode payload) {
    for (JsonNode link : payload.path("resourceLinks").values()) {
      String address = texts.filled(link, "uri");
      if (address != null) {
        turn.add(InlineFile.at(PartKind.ATTACHMENT, texts.filled(link, "name"), address));
      }
    }
    for (JsonNode file : payload.path("attachmentReferences").values()) {
      boolean image = texts.orEmpty(file, "type").equals("image");
      PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
      String id = texts.filled(file, "attachmentId");
      turn.add(InlineFile.of(kind, id, texts.filled(file, "mimeType"), null));
    }
  }

  private Turn turn(JsonNode line, Role role) {
    return session
        .turn(texts.filled(line, "uuid"), succession.before(line), role)
        .by(texts.filled(line, isTyped(line) ? "agentName" : "subtype"))
        .at(Times.of(line, "timestamp"));
  }

  private void system(JsonNode line) {
    String kind = texts.orEmpty(line, "subtype");
    JsonNode payload = line.path("systemPayload");
    switch (kind) {
      case "slash_command" -> command(line, payload);
      case "at_command" -> note(line, texts.filled(payload, "message"));
      case "notification" -> note(line, texts.filled(payload, "displayText"));
      case "chat_compression" -> compressed(line, payload.path("compressedHistory"));
      case "custom_title" -> session.title(texts.filled(payload, "customTitle"));
      case "session_model" -> session.model(texts.filled(payload, "modelId"));
      default -> {
        if (!NOISE.contains(kind)) {
          session.unread().record("system/" + kind);
        }
      }
    }
  }

  private void note(JsonNode line, @Nullable String said) {
    if (said != null) {
      succession.became(line, turn(line, Role.SYSTEM).hide().say(said));
    }
  }

  /// A command to the program is what a person typed, but nothing that was said to the model. What
  /// the program answered is told with it.
  private void command(JsonNode line, JsonNode payload) {
    boolean answered = texts.orEmpty(payload, "phase").equals("result");
    if (!answered) {
      note(line, texts.filled(payload, "rawCommand"));
      return;
    }
    var said = new ArrayList<String>();
    for (JsonNode item : payload.path("outputHistoryItems").values()) {
      String text = texts.firstFilled(item, "text", "message");
      said.add(text == null ? texts.json(item) : text);
    }
    note(line, said.isEmpty() ? null : String.join("\n\n", said));
  }

  /// What the model sees from here on instead of all before: a summary, and turns that stand above.
  private void compressed(JsonNode line, JsonNode history) {
    if (!history.isEmpty()) {
      Turn turn = turn(line, Role.SYSTEM).hide();
      parts.add(turn, history.path(0));
      succession.became(line, turn);
    }
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
