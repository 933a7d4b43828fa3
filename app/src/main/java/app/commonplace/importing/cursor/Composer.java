package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one composer: its headers tell the order of its bubbles, which are values of their own, or
/// stand within it in earlier versions. One thread, used once.
final class Composer {
  private static final int USER = 1;

  /// What was typed and never sent, and edits that were suggested.
  private static final List<String> ASIDES =
      List.of("text", "codeBlockData", "originalModelLines", "originalFileStates");

  private final JsonNode whole;
  private final JsonNode composer;
  private final Session session;
  private final Texts texts;
  private final Bubble bubble;
  private final JsonNode latest;
  private boolean summarised;

  Composer(JsonNode whole, Unread unread) {
    this.whole = whole;
    composer = whole.path(ChatDatabase.COMPOSER);
    session = new Session(Provider.CURSOR, unread, 0);
    texts = session.texts();
    bubble = new Bubble(session);
    latest = composer.path("latestConversationSummary");
  }

  Item item(String place, byte[] raw) {
    session.id(texts.filled(composer, "composerId"));
    session.id(texts.filled(whole, "id"));
    JsonNode header = whole.path(ChatDatabase.HEADER);
    session.title(texts.filled(header, "name"));
    session.title(texts.filled(composer, "name"));
    session.project(texts.filled(whole, ChatDatabase.PROJECT));
    session.project(
        texts.firstFilled(header.path("workspaceIdentifier").path("uri"), "fsPath", "path"));
    session.archived(header.path("isArchived").asBoolean(false) ? true : null);
    session.at(Times.of(composer, "createdAt"));
    session.at(Times.of(composer, "lastUpdatedAt"));
    session.model(model(composer.path("modelConfig")));
    composer
        .path("conversation")
        .values()
        .forEach(stated -> bubble(texts.filled(stated, "bubbleId"), stated));
    var bubbles = new LinkedHashMap<String, JsonNode>();
    composer.path("conversationMap").forEachEntry(bubbles::put);
    for (JsonNode one : whole.path(ChatDatabase.BUBBLES).values()) {
      bubbles.put(one.path("id").asString(""), one.path("bubble"));
    }
    headers(bubbles, place);
    rest(bubbles, place);
    summarise();
    Turn last = session.last();
    if (last != null) {
      bubble.todos(last, composer.path("todos"));
    }
    for (String key : ASIDES) {
      JsonNode value = composer.path(key);
      if (value.isString() ? !value.stringValue().isBlank() : !value.isEmpty()) {
        session.unread().aside(key);
      }
    }
    return session.item(place, raw);
  }

  /// Bubbles that no header names were taken back. Where there are no headers at all, as in a
  /// composer that is damaged, their times tell the order.
  private void rest(Map<String, JsonNode> bubbles, String place) {
    if (session.last() == null) {
      bubbles.entrySet().stream()
          .sorted(Comparator.comparing(one -> time(one.getValue())))
          .forEach(one -> bubble(texts.clean(one.getKey()), one.getValue()));
    } else if (!bubbles.isEmpty()) {
      String reason = "Messages that the session leads to no more were left out (%d).";
      session.remark(Remark.skipped(place, reason.formatted(bubbles.size())));
    }
  }

  private static Instant time(JsonNode bubble) {
    Instant stated = Times.of(bubble, "createdAt");
    Instant began =
        stated == null ? Times.of(bubble.path("timingInfo"), "clientStartTime") : stated;
    return began == null ? Instant.MAX : began;
  }

  private void headers(Map<String, JsonNode> bubbles, String place) {
    int missing = 0;
    for (JsonNode header : composer.path("fullConversationHeadersOnly").values()) {
      String id = texts.orEmpty(header, "bubbleId");
      JsonNode stated = bubbles.remove(id);
      if (stated == null) {
        missing++;
      } else {
        bubble(id, stated);
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

  private void bubble(@Nullable String id, JsonNode stated) {
    Role role = stated.path("type").asInt(0) == USER ? Role.USER : Role.ASSISTANT;
    Turn turn = session.next(id, role).at(Times.of(stated, "createdAt"));
    turn.at(Times.of(stated.path("timingInfo"), "clientStartTime"));
    turn.of(role == Role.ASSISTANT ? model(stated.path("modelInfo")) : null);
    bubble.add(turn, stated);
    if (id != null && id.equals(texts.filled(latest, "lastBubbleId"))) {
      summarise();
    }
  }

  /// What the model was told instead of all that had become too long. It stands where it ends, or
  /// after everything.
  private void summarise() {
    JsonNode stated = latest.path("summary");
    String summary = stated.isObject() ? texts.filled(stated, "summary") : texts.of(stated);
    if (summary != null && !summarised) {
      summarised = true;
      session.next("summary", Role.SYSTEM).hide().say(summary);
    }
  }
}
