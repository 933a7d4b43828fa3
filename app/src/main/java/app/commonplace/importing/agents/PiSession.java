package app.commonplace.importing.agents;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Succession;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Role;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads one session of pi: a tree of entries, of which some only say which model goes on. One
/// thread, used once.
final class PiSession implements LineSessions {
  private static final String BASH = "bashExecution";

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Succession succession = new Succession("id", "parentId");

  PiSession(Unread unread) {
    session = new Session("pi", unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (!session.keep(raw)) {
      return;
    }
    session.at(Times.of(line, "timestamp"));
    String type = texts.orEmpty(line, "type");
    switch (type) {
      case "session" -> header(line);
      case "message" -> message(line, line.path("message"));
      // what became of a context that was compressed, or of a branch that was left
      case "compaction", "branch_summary" ->
          turn(line, Role.SYSTEM).hide().say(texts.of(line, "summary"));
      case "custom_message" -> blocks.add(turn(line, Role.SYSTEM).hide(), line.get("content"));
      case "model_change" -> session.model(texts.filled(line, "modelId"));
      case "session_info" -> session.title(texts.filled(line, "name"));
      case "thinking_level_change", "label", "custom" -> {}
      default -> session.unread().record(type.isEmpty() ? "(no type)" : type);
    }
    succession.passed(line);
  }

  private void header(JsonNode line) {
    session.id(texts.filled(line, "id"));
    session.project(texts.filled(line, "cwd"));
  }

  private Turn turn(JsonNode line, Role role) {
    Turn turn = session.turn(texts.filled(line, "id"), succession.before(line), role);
    succession.became(line, turn);
    return turn.at(Times.of(line, "timestamp"));
  }

  private void message(JsonNode line, JsonNode message) {
    String speaker = texts.orEmpty(message, "role");
    boolean tool = speaker.equals("toolResult") || speaker.equals(BASH);
    Turn turn = turn(line, tool ? Role.TOOL : Role.ofWord(speaker));
    turn.at(Times.of(message, "timestamp")).of(texts.filled(message, "model"));
    if (speaker.equals(BASH)) {
      // a command that the person ran
      blocks.call(turn, null, "bash", message.get("command"));
      boolean failed = message.path("exitCode").asInt(0) != 0;
      blocks.result(turn, null, message.get("output"), failed);
    } else if (tool) {
      boolean failed = message.path("isError").asBoolean(false);
      blocks.result(turn, texts.filled(message, "toolCallId"), message.get("content"), failed);
    } else {
      blocks.add(turn, message.get("content"));
    }
    String error = texts.filled(message, "errorMessage");
    if (error != null) {
      turn.add(Part.prose(error).with(Meta.TYPE, "error"));
    }
  }

  @Override
  public List<Item> items(String place) {
    return List.of(session.item(place));
  }
}
