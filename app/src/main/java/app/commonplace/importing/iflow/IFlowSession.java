package app.commonplace.importing.iflow;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Succession;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one session of iFlow CLI. Nobody here has seen one, so whatever it has that no description
/// names is told. One thread, used once.
final class IFlowSession implements LineSessions {
  private static final String PARENT = "parentUuid";

  private static final Set<String> FIELDS =
      Set.of(
          "uuid",
          PARENT,
          "sessionId",
          "timestamp",
          "type",
          "isSidechain",
          "userType",
          "message",
          "cwd",
          "gitBranch",
          "version",
          "toolUseResult",
          "isMeta");

  private static final Set<String> FIELDS_OF_MESSAGE =
      Set.of("id", "type", "role", "content", "model", "stop_reason", "stop_sequence", "usage");

  /// How a line says that it is what became of a context that grew too long, whatever it is called.
  private static final Pattern COMPRESSED = Pattern.compile("(?i)is.*(compress|compact|summar).*");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final ToolResults results;
  private final Succession succession = new Succession("uuid", PARENT);
  private final Set<String> seen = new HashSet<>();
  private @Nullable Turn end;

  IFlowSession(Unread unread) {
    session = new Session(IFlowFormat.PROVIDER, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
    results = new ToolResults(session, blocks);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    String uuid = texts.filled(line, "uuid");
    // a session that was resumed may repeat what came before
    if (!session.keep(raw) || (uuid != null && !seen.add(uuid))) {
      return;
    }
    session.id(texts.filled(line, "sessionId"));
    session.project(texts.filled(line, "cwd"));
    session.at(Times.of(line, "timestamp"));
    tellNew(line, FIELDS);
    String type = texts.orEmpty(line, "type");
    switch (type) {
      case "user" -> prompt(line);
      case "assistant" -> answer(line);
      default -> session.unread().record(type.isEmpty() ? "(no type)" : type);
    }
    succession.passed(line);
  }

  private void tellNew(JsonNode object, Set<String> known) {
    for (String field : object.propertyNames()) {
      if (!known.contains(field) && !COMPRESSED.matcher(field).matches()) {
        session.unread().field(texts.clean(field));
      }
    }
  }

  /// A prompt, results of tools, or what the program says in the person's name.
  private void prompt(JsonNode line) {
    JsonNode content = line.path("message").path("content");
    tellNew(line.path("message"), FIELDS_OF_MESSAGE);
    boolean compressed = isCompressed(line) || isCompressed(line.path("message"));
    boolean ofProgram = compressed || line.path("isMeta").asBoolean(false);
    Role role = Blocks.isResults(content) ? Role.TOOL : ofProgram ? Role.SYSTEM : Role.USER;
    Turn turn = turn(compressed ? afterTheLast(line) : line, role);
    if (ofProgram) {
      turn.hide();
    }
    boolean failed = line.path("toolUseResult").path("status").asString("").equals("error");
    for (JsonNode block : content.isArray() ? content.values() : List.of(content)) {
      if (block.path("type").asString("").equals("tool_result")) {
        results.add(turn, block, failed);
      } else {
        blocks.add(turn, block);
      }
    }
  }

  private static boolean isCompressed(JsonNode object) {
    return object.propertyNames().stream()
        .anyMatch(key -> COMPRESSED.matcher(key).matches() && object.path(key).asBoolean(false));
  }

  /// The thread goes on from what became of a context: it names nothing before it.
  private static JsonNode afterTheLast(JsonNode line) {
    if (!line.path(PARENT).isNull()) {
      return line;
    }
    ObjectNode copy = ((ObjectNode) line).deepCopy();
    copy.remove(PARENT);
    return copy;
  }

  private void answer(JsonNode line) {
    JsonNode message = line.path("message");
    tellNew(message, FIELDS_OF_MESSAGE);
    Turn turn = turn(line, Role.ASSISTANT).of(texts.filled(message, "model"));
    blocks.add(turn, message.get("content"));
  }

  private Turn turn(JsonNode line, Role role) {
    boolean agent = line.path("isSidechain").asBoolean(false);
    Turn turn =
        session
            .turn(texts.filled(line, "uuid"), succession.before(line), role)
            .at(Times.of(line, "timestamp"))
            .by(agent ? "sub-agent" : null);
    succession.became(line, turn);
    end = agent && end != null ? end : turn;
    return turn;
  }

  @Override
  public List<Item> items(String place) {
    session.leaf(end);
    return List.of(session.item(place));
  }
}
