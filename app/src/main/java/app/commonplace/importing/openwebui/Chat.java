package app.commonplace.importing.openwebui;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one chat. `history` holds the whole tree; `messages` repeats the branch that is shown, and
/// is all that older rows have. One thread, used once.
final class Chat {
  private final JsonNode root;
  private final JsonNode chat;
  private final String account;
  private final Talk talk;
  private final Texts texts;

  Chat(Element element, String account) {
    root = element.node();
    chat = root.path("chat");
    this.account = account;
    talk = new Talk(element, OpenWebUiFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    String title = texts.filled(root, "title");
    String user = texts.filled(root, "user_id");
    JsonNode models = chat.path("models");
    talk.account(user == null ? account : user)
        .id(id())
        .title(title == null ? texts.filled(chat, "title") : title)
        .model(texts.of(models.path(0)))
        .project(texts.filled(root, "folder_id"))
        .times(time(root, chat, "created_at"), time(root, chat, "updated_at"))
        .starred(flag("pinned"))
        .archived(flag("archived"));
    List<String> tags = new ArrayList<>(texts.all(root.path("meta").get("tags")));
    talk.tags(tags);
    JsonNode history = chat.path("history").path("messages");
    if (history.isObject() && !history.isEmpty()) {
      talk.tree().leaf(texts.filled(chat.path("history"), "currentId"));
      history.forEachEntry((key, message) -> add(message, key));
    } else {
      chat.path("messages").values().forEach(message -> add(message, null));
    }
    return talk.item();
  }

  private @Nullable String id() {
    String id = texts.filled(root, "id");
    return id == null ? texts.filled(chat, "id") : id;
  }

  private @Nullable Boolean flag(String key) {
    JsonNode value = root.path(key);
    return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
  }

  private static @Nullable Instant time(JsonNode root, JsonNode chat, String key) {
    Instant time = Times.of(root, key);
    return time == null ? Times.of(chat, "timestamp") : time;
  }

  private void add(JsonNode message, @Nullable String key) {
    if (!message.isObject()) {
      return;
    }
    String id = texts.filled(message, "id");
    talk.add(
        Turn.of(texts.orEmpty(message, "role"), new MessageParts(texts, talk::unknown).of(message))
            .id(id == null ? key : id)
            .after(texts.firstFilled(message, "parentId", "parent_id"))
            .from(texts.filled(message, "model"))
            .at(Times.of(message, "timestamp")));
  }
}
