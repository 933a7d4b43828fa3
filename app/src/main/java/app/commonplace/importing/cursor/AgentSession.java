package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one session of Cursor's agent on the command line (see [AgentStore]). Its messages tell no
/// times, and all answers go by one id, so they go by the hashes of their blobs. What the program
/// adds to a prompt is hidden. One thread, used once.
final class AgentSession {
  private static final Pattern QUERY =
      Pattern.compile("(?s)<user_query>\\s*(.*?)\\s*</user_query>");
  private static final Pattern ADDED = Pattern.compile("\\A\\s*<[a-z]+(_[a-z]+)*>");

  private final JsonNode whole;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;

  AgentSession(JsonNode whole, Unread unread) {
    this.whole = whole;
    session = new Session(Provider.CURSOR, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    JsonNode agent = whole.path(AgentStore.AGENT);
    JsonNode beside = whole.path(AgentStore.BESIDE);
    session.id(texts.filled(agent, "agentId"));
    session.title(texts.filled(agent, "name"));
    session.title(texts.filled(beside, "title"));
    session.model(texts.filled(agent, "lastUsedModel"));
    session.project(texts.filled(beside, "cwd"));
    session.project(folder(texts.filled(whole, ChatDatabase.PROJECT)));
    session.at(Times.of(agent, "createdAt"));
    session.at(Times.of(beside, "createdAtMs"));
    session.at(Times.of(beside, "updatedAtMs"));
    for (JsonNode one : whole.path(AgentStore.MESSAGES).values()) {
      message(texts.filled(one, "id"), one.path(AgentStore.MESSAGE));
    }
    return session.item(place, raw);
  }

  /// A folder may be stated as an address.
  private static @Nullable String folder(@Nullable String stated) {
    return stated == null || !stated.startsWith("file://") ? stated : stated.substring(7);
  }

  private void message(@Nullable String id, JsonNode message) {
    Role role = Role.ofWord(texts.orEmpty(message, "role"));
    JsonNode content = message.path("content");
    if (role == Role.USER) {
      prompt(id, content);
      return;
    }
    Turn turn = session.next(id, role);
    if (role == Role.SYSTEM) {
      turn.hide();
    }
    turn.of(texts.filled(message.path("providerOptions").path("cursor"), "modelName"));
    if (content.isArray()) {
      content.values().forEach(block -> block(turn, block));
    } else {
      blocks.add(turn, content);
    }
  }

  /// A prompt stands among what the program adds to it, in one text or in several.
  private void prompt(@Nullable String id, JsonNode content) {
    var added = new StringBuilder();
    var said = new ArrayList<String>();
    var others = new ArrayList<JsonNode>();
    List<JsonNode> pieces = content.isArray() ? List.copyOf(content.values()) : List.of(content);
    for (JsonNode piece : pieces) {
      boolean plain = texts.orEmpty(piece, "type").equals("text");
      String text = piece.isString() ? texts.of(piece) : plain ? texts.of(piece, "text") : null;
      if (text == null) {
        others.add(piece);
      } else {
        split(text, said, added);
      }
    }
    if (!added.toString().isBlank()) {
      String own = id == null ? null : id + "/added";
      session.next(own, Role.SYSTEM).hide().say(added.toString().strip());
    }
    if (!said.isEmpty() || !others.isEmpty()) {
      Turn turn = session.next(id, Role.USER);
      said.forEach(turn::say);
      others.forEach(piece -> block(turn, piece));
    }
  }

  private static void split(String text, List<String> said, StringBuilder added) {
    Matcher query = QUERY.matcher(text);
    if (query.find()) {
      said.add(query.group(1));
      added.append(text, 0, query.start()).append(text, query.end(), text.length()).append('\n');
    } else if (ADDED.matcher(text).find()) {
      added.append(text).append('\n');
    } else {
      said.add(text);
    }
  }

  private void block(Turn turn, JsonNode block) {
    turn.of(texts.filled(block.path("providerOptions").path("cursor"), "modelName"));
    String call = texts.filled(block, "toolCallId");
    switch (texts.orEmpty(block, "type")) {
      case "tool-call" ->
          blocks.call(turn, call, texts.filled(block, "toolName"), block.get("args"));
      case "tool-result" ->
          blocks.result(turn, call, block.get("result"), block.path("isError").asBoolean(false));
      case "redacted-reasoning" -> {}
      case "image", "file" -> turn.add(Attached.picture(block, texts));
      default -> blocks.add(turn, block);
    }
  }
}
