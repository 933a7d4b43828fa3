package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one composer: its headers tell the order of its bubbles, which are values of their own, or
/// stand within it in earlier versions. One thread, used once.
final class Composer {
  private static final int USER = 1;

  private final JsonNode whole;
  private final JsonNode composer;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;

  Composer(JsonNode whole, Unread unread) {
    this.whole = whole;
    composer = whole.path(ChatDatabase.COMPOSER);
    session = new Session(Provider.CURSOR, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    session.id(texts.filled(composer, "composerId"));
    session.id(texts.filled(whole, "id"));
    session.title(texts.filled(composer, "name"));
    session.project(texts.filled(whole, ChatDatabase.PROJECT));
    session.at(Times.of(composer, "createdAt"));
    session.at(Times.of(composer, "lastUpdatedAt"));
    session.model(model(composer.path("modelConfig")));
    composer
        .path("conversation")
        .values()
        .forEach(bubble -> bubble(texts.filled(bubble, "bubbleId"), bubble));
    var bubbles = new HashMap<String, JsonNode>();
    for (JsonNode one : whole.path(ChatDatabase.BUBBLES).values()) {
      bubbles.put(one.path("id").asString(""), one.path("bubble"));
    }
    headers(bubbles, place);
    return session.item(place, raw);
  }

  private void headers(Map<String, JsonNode> bubbles, String place) {
    int missing = 0;
    for (JsonNode header : composer.path("fullConversationHeadersOnly").values()) {
      String id = texts.orEmpty(header, "bubbleId");
      JsonNode bubble = bubbles.remove(id);
      if (bubble == null) {
        missing++;
      } else {
        bubble(id, bubble);
      }
    }
    if (missing > 0) {
      session.remark(
          Remark.part(
              place,
              "Messages that are named here are not in the database (%d).".formatted(missing)));
    }
  }

  private @Nullable String model(JsonNode about) {
    String name = texts.firstFilled(about, "modelName", "name");
    return "default".equals(name) ? null : name;
  }

  private void bubble(@Nullable String id, JsonNode bubble) {
    Role role = bubble.path("type").asInt(0) == USER ? Role.USER : Role.ASSISTANT;
    Turn turn = session.next(id, role).at(Times.of(bubble, "createdAt"));
    turn.at(Times.of(bubble.path("timingInfo"), "clientStartTime"));
    turn.of(role == Role.ASSISTANT ? model(bubble.path("modelInfo")) : null);
    JsonNode thinking = bubble.path("thinking");
    turn.think(thinking.isObject() ? texts.filled(thinking, "text") : texts.of(thinking));
    turn.say(texts.firstFilled(bubble, "text", "rawText"));
    JsonNode tool = bubble.path("toolFormerData");
    if (tool.has("name") || tool.has("tool")) {
      tool(turn, tool);
    }
  }

  private void tool(Turn turn, JsonNode tool) {
    String call = texts.filled(tool, "toolCallId");
    JsonNode input =
        JsonText.object(tool.has("rawArgs") ? tool.get("rawArgs") : tool.get("params"));
    blocks.call(turn, call, texts.filled(tool, "name"), input);
    JsonNode result = tool.get("result");
    boolean failed = texts.orEmpty(tool, "status").equals("error");
    if (result != null && !result.isNull()) {
      JsonNode inside = JsonText.object(result);
      String text =
          inside == null
              ? null
              : texts.firstFilled(inside, "output", "contents", "content", "result");
      blocks.result(turn, call, text == null || inside == null ? result : stated(inside), failed);
    } else if (failed && tool.has("error")) {
      blocks.result(turn, call, tool.get("error"), true);
    }
  }

  private static JsonNode stated(JsonNode inside) {
    for (String key : new String[] {"output", "contents", "content"}) {
      if (inside.path(key).isString()) {
        return inside.get(key);
      }
    }
    return inside.get("result");
  }
}
