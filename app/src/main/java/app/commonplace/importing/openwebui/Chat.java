package app.commonplace.importing.openwebui;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one chat. `history` holds the whole tree; `messages` repeats the branch that is shown, and
/// is all that older rows have. One thread, used once.
final class Chat {
  private static final String SYSTEM = "system";

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
    boolean whole = history.isObject() && !history.isEmpty();
    JsonNode messages = whole ? history : chat.path("messages");
    boolean isTree = whole || messages.values().stream().anyMatch(this::isAnswer);
    String root = systemPrompt(messages) && isTree ? SYSTEM : null;
    if (whole) {
      talk.tree().leaf(texts.filled(chat.path("history"), "currentId"));
      history.forEachEntry((key, message) -> add(message, key, root));
    } else {
      int ordinal = 0;
      for (JsonNode message : messages.values()) {
        if (message.isObject()) {
          // the id it would be given if no system prompt stood before it
          add(message, "made-" + ++ordinal, root);
        }
      }
    }
    tellFiles(messages);
    return talk.item();
  }

  /// Files given to the chat as a whole, which no message names.
  private void tellFiles(JsonNode messages) {
    Set<String> named = new HashSet<>();
    for (JsonNode message : messages.values()) {
      message.path("files").values().forEach(file -> named.add(file.path("id").asString("")));
    }
    for (JsonNode file : chat.path("files").values()) {
      if (!named.contains(file.path("id").asString(""))) {
        talk.aside("files");
      }
    }
  }

  /// What the model was told before all else, for this chat alone.
  private boolean systemPrompt(JsonNode messages) {
    String stated = texts.filled(chat.path("params"), "system");
    String prompt = stated == null ? texts.filled(chat, "system") : stated;
    if (prompt == null || messages.isEmpty()) {
      return false;
    }
    talk.add(Turn.said("system", prompt).id(SYSTEM));
    return true;
  }

  private boolean isAnswer(JsonNode message) {
    return texts.firstFilled(message, "parentId", "parent_id") != null;
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

  private void add(JsonNode message, String key, @Nullable String system) {
    if (!message.isObject()) {
      return;
    }
    String id = texts.filled(message, "id");
    String before = texts.firstFilled(message, "parentId", "parent_id");
    talk.add(
        Turn.of(texts.orEmpty(message, "role"), new MessageParts(talk).of(message))
            .id(id == null ? key : id)
            .after(before == null ? system : before)
            .from(texts.filled(message, "model"))
            .at(Times.of(message, "timestamp")));
  }
}
