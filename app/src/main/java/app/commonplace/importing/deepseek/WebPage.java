package app.commonplace.importing.deepseek;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what DeepSeek's web pages are sent of a conversation. An edited first prompt is a second
/// root. One thread, used once.
final class WebPage {
  private final JsonNode root;
  private final JsonNode session;
  private final String account;
  private final Talk talk;
  private final Texts texts;

  WebPage(Element element, String account) {
    root = element.node();
    session = data(root).path("chat_session");
    this.account = account;
    talk = new Talk(element, DeepSeekFormat.PROVIDER);
    texts = talk.texts();
  }

  private static JsonNode data(JsonNode root) {
    JsonNode data = root.path("data").path("biz_data");
    return data.isObject() ? data : root;
  }

  static JsonNode messages(JsonNode root) {
    return data(root).path("chat_messages");
  }

  Item item() {
    talk.account(account)
        .id(texts.filled(session, "id"))
        .title(texts.filled(session, "title"))
        .times(Times.of(session, "inserted_at"), Times.of(session, "updated_at"))
        .starred(session.path("pinned").isBoolean() ? session.path("pinned").booleanValue() : null)
        .leaf(id(session.path("current_message_id")))
        .tree();
    var fragments = new Fragments(texts, talk::unknown);
    for (JsonNode message : messages(root).values()) {
      if (message.isObject()) {
        String role = texts.firstFilled(message, "role");
        talk.add(
            Turn.of(role == null ? Fragments.speaker(message, null) : role, fragments.of(message))
                .id(id(message.path("message_id")))
                .after(id(message.path("parent_id")))
                .from(texts.filled(message, "model"))
                .at(Times.of(message, "inserted_at")));
      }
    }
    return talk.item();
  }

  /// Ids are small numbers, unique only within the conversation.
  private static @Nullable String id(JsonNode value) {
    return value.isNumber() || value.isString() ? value.asString() : null;
  }
}
