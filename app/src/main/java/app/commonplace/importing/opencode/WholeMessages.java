package app.commonplace.importing.opencode;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Reads messages as the second version of OpenCode keeps them: each is whole and says by its type
/// what it is. One for each session; one thread.
final class WholeMessages {
  private static final Set<String> NOISE =
      Set.of("agent-switched", "model-switched", "location-switched", "idle");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;

  WholeMessages(Session session, Blocks blocks) {
    this.session = session;
    this.blocks = blocks;
    texts = session.texts();
  }

  /// Adds a message.
  ///
  /// @param agent whether the session was sent from another
  void add(JsonNode message, boolean agent) {
    String type = texts.orEmpty(message, "type");
    switch (type) {
      case "user" -> {
        Turn turn = next(message, Role.USER).say(texts.of(message, "text"));
        message.path("files").values().forEach(file -> file(turn, file));
      }
      case "assistant" -> answer(message, agent);
      case "system", "synthetic", "skill" -> hidden(message, texts.of(message, "text"));
      case "compaction" -> hidden(message, texts.firstFilled(message, "summary"));
      case "shell" -> command(message);
      default -> {
        if (!NOISE.contains(type)) {
          session.unread().record(type.isEmpty() ? "(no type)" : type);
        }
      }
    }
  }

  private Turn next(JsonNode message, Role role) {
    return session
        .next(texts.filled(message, "id"), role)
        .at(Times.of(message.path("time"), "created"));
  }

  private void hidden(JsonNode message, @Nullable String said) {
    String error = error(message);
    if (said != null || error != null) {
      Turn turn = next(message, Role.SYSTEM).hide().say(said);
      failed(turn, error);
    }
  }

  /// A command that the person ran.
  private void command(JsonNode message) {
    Turn turn = next(message, Role.TOOL);
    String id = texts.firstFilled(message, "shellID", "callID");
    blocks.call(turn, id, "shell", message.get("command"));
    JsonNode output = message.path("output");
    String said = output.isObject() ? texts.filled(output, "output") : texts.of(output);
    if (said != null) {
      blocks.result(turn, id, StringNode.valueOf(said), message.path("exit").asInt(0) != 0);
    }
  }

  private void answer(JsonNode message, boolean agent) {
    Turn turn =
        next(message, Role.ASSISTANT)
            .of(texts.filled(message.path("model"), "id"))
            .by(agent ? "sub-agent" : null);
    for (JsonNode part : message.path("content").values()) {
      String type = texts.orEmpty(part, "type");
      switch (type) {
        case "text" -> turn.say(texts.of(part, "text"));
        case "reasoning" -> turn.think(texts.of(part, "text"));
        case "tool" -> tool(turn, part);
        case "file" -> file(turn, part);
        default -> blocks.unknown(turn, type.isEmpty() ? "(no type)" : type, part);
      }
    }
    failed(turn, error(message));
  }

  private void tool(Turn turn, JsonNode part) {
    String call = texts.filled(part, "id");
    JsonNode state = part.path("state");
    blocks.call(turn, call, texts.filled(part, "name"), state.get("input"));
    boolean failed = texts.orEmpty(state, "status").equals("error");
    var said = new ArrayList<String>();
    var files = new ArrayList<JsonNode>();
    for (JsonNode one : state.path("content").values()) {
      String text = texts.filled(one, "text");
      if (text != null) {
        said.add(text);
      } else if (one.has("uri")) {
        files.add(one);
      } else {
        said.add(texts.json(one));
      }
    }
    String error = error(state);
    if (error != null) {
      said.add(error);
    }
    if (!said.isEmpty()) {
      blocks.result(turn, call, StringNode.valueOf(String.join("\n\n", said)), failed);
    } else if (state.has("output")) {
      blocks.result(turn, call, state.get("output"), failed);
    }
    files.forEach(file -> file(turn, file));
    state.path("attachments").values().forEach(file -> file(turn, file));
  }

  private @Nullable String error(JsonNode of) {
    JsonNode error = of.path("error");
    return error.isObject() ? texts.firstFilled(error, "message", "type") : texts.of(error);
  }

  private static void failed(Turn turn, @Nullable String error) {
    if (error != null) {
      turn.add(Part.prose(error).with(Meta.TYPE, "error"));
    }
  }

  private void file(Turn turn, JsonNode file) {
    boolean image = texts.orEmpty(file, "mime").startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    String name = texts.firstFilled(file, "name", "filename");
    String address = texts.firstFilled(file, "uri", "url");
    if (address != null) {
      turn.add(InlineFile.at(kind, name, address));
    } else {
      turn.add(InlineFile.of(kind, name, texts.filled(file, "mime"), texts.filled(file, "data")));
    }
  }
}
