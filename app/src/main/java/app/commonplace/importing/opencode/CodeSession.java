package app.commonplace.importing.opencode;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one session in the shape of an export. One thread, used once.
final class CodeSession {
  private static final Set<String> NOISE =
      Set.of("step-start", "step-finish", "snapshot", "patch", "agent", "compaction", "retry");

  private final JsonNode root;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;

  CodeSession(JsonNode root, Unread unread) {
    this.root = root;
    session = new Session(Provider.OPEN_CODE, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    JsonNode info = root.path("info");
    session.id(texts.filled(info, "id"));
    session.title(texts.filled(info, "title"));
    session.project(texts.filled(info, "directory"));
    session.project(texts.filled(info.path("location"), "directory"));
    session.branchedFrom(texts.filled(info, "forkedFrom"));
    session.at(Times.of(info.path("time"), "created"));
    session.at(Times.of(info.path("time"), "updated"));
    session.archived(info.path("time").path("archived").isNumber() ? true : null);
    String undone = texts.filled(info.path("revert"), "messageID");
    boolean agent = info.path("parentID").isString();
    var whole = new WholeMessages(session, blocks);
    for (JsonNode message : root.path("messages").values()) {
      Turn before = session.last();
      if (message.has("info")) {
        message(message, agent);
      } else {
        whole.add(message, agent);
      }
      if (undone != null && undone.equals(id(message))) {
        // the person went back to before this message; it and what follows are kept
        session.leaf(before);
      }
    }
    return session.item(place, raw);
  }

  private @Nullable String id(JsonNode message) {
    return texts.filled(message.has("info") ? message.path("info") : message, "id");
  }

  /// A message, and after it what the program added to it in the same name: what it read of files,
  /// and reminders. A message that is nothing else is the program's own.
  private void message(JsonNode message, boolean agent) {
    JsonNode info = message.path("info");
    List<JsonNode> all = message.path("parts").values().stream().toList();
    List<JsonNode> added = all.stream().filter(this::isAdded).toList();
    List<JsonNode> own = all.stream().filter(part -> !isAdded(part)).toList();
    boolean nothingElse = !added.isEmpty() && own.stream().allMatch(this::isNoise);
    String id = texts.filled(info, "id");
    Role said = Role.ofWord(texts.orEmpty(info, "role"));
    Turn turn = nothingElse ? ofProgram(id, info) : session.next(id, said);
    turn.at(Times.of(info.path("time"), "created"));
    turn.of(texts.filled(info, "modelID")).by(agent && said == Role.ASSISTANT ? "sub-agent" : null);
    session.project(texts.filled(info.path("path"), "cwd"));
    own.forEach(part -> part(turn, part));
    String error = error(info.path("error"));
    if (error != null) {
      turn.add(Part.prose(error).with(Meta.TYPE, "error"));
    }
    if (!added.isEmpty()) {
      Turn beside = nothingElse ? turn : ofProgram(id == null ? null : id + "/added", info);
      added.forEach(part -> part(beside, part));
    }
  }

  private Turn ofProgram(@Nullable String id, JsonNode info) {
    return session.next(id, Role.SYSTEM).at(Times.of(info.path("time"), "created")).hide();
  }

  private boolean isAdded(JsonNode part) {
    return texts.orEmpty(part, "type").equals("text") && part.path("synthetic").asBoolean(false);
  }

  private boolean isNoise(JsonNode part) {
    return NOISE.contains(texts.orEmpty(part, "type"));
  }

  private @Nullable String error(JsonNode error) {
    String message = texts.filled(error.path("data"), "message");
    return message == null ? texts.firstFilled(error, "message", "name") : message;
  }

  private void part(Turn turn, JsonNode part) {
    String type = texts.orEmpty(part, "type");
    switch (type) {
      case "text" -> turn.say(texts.of(part, "text"));
      case "reasoning" -> turn.think(texts.of(part, "text"));
      case "tool" -> tool(turn, part);
      case "file" -> file(turn, part);
      case "subtask" -> turn.say(texts.firstFilled(part, "prompt", "description"));
      default -> {
        if (!NOISE.contains(type)) {
          blocks.unknown(turn, type.isEmpty() ? "(no type)" : type, part);
        }
      }
    }
  }

  private void tool(Turn turn, JsonNode part) {
    String call = texts.filled(part, "callID");
    JsonNode state = part.path("state");
    blocks.call(turn, call, texts.filled(part, "tool"), state.get("input"));
    boolean failed = texts.orEmpty(state, "status").equals("error");
    JsonNode output = failed ? state.get("error") : state.get("output");
    if (output != null) {
      blocks.result(turn, call, output, failed);
    }
  }

  private void file(Turn turn, JsonNode part) {
    String mime = texts.orEmpty(part, "mime");
    PartKind kind = mime.startsWith("image/") ? PartKind.IMAGE : PartKind.ATTACHMENT;
    String name = texts.filled(part, "filename");
    turn.add(InlineFile.at(kind, name, texts.orEmpty(part, "url")));
  }
}
