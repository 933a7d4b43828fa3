package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import tools.jackson.databind.JsonNode;

/// Reads one tab of the first years. One thread, used once.
final class Tab {
  private final JsonNode whole;
  private final Session session;
  private final Texts texts;

  Tab(JsonNode whole, Unread unread) {
    this.whole = whole;
    session = new Session(Provider.CURSOR, unread, 0);
    texts = session.texts();
  }

  Item item(String place, byte[] raw) {
    JsonNode tab = whole.path(ChatDatabase.TAB);
    session.id(texts.firstFilled(tab, "id", "tabId"));
    session.title(texts.firstFilled(tab, "title", "chatTitle"));
    session.project(texts.filled(whole, ChatDatabase.PROJECT));
    session.at(Times.of(tab, "createdAt"));
    session.at(Times.of(tab, "lastUpdatedAt"));
    session.at(Times.of(tab, "lastSendTime"));
    for (JsonNode bubble : tab.path("bubbles").values()) {
      Role role = Role.ofWord(texts.orEmpty(bubble, "type"));
      Turn turn = session.next(texts.filled(bubble, "id"), role);
      turn.at(Times.of(bubble.path("timingInfo"), "startTime"));
      turn.of(role == Role.ASSISTANT ? texts.filled(bubble, "modelType") : null);
      turn.say(RichText.said(bubble, texts));
      new Attached(session).add(turn, bubble);
    }
    return session.item(place, raw);
  }
}
