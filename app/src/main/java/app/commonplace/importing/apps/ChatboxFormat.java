package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Exports of Chatbox. Topics that were put away stand before the present one, each as a branch of
/// its own; answers that were replaced are branches as well. Settings and their keys are never
/// looked at. Stateless.
public final class ChatboxFormat extends ElementFormat {
  private static final String PROVIDER = "chatbox";

  public ChatboxFormat() {
    super(PROVIDER, PROVIDER, "session:*", "chat-sessions");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("__exported_items")
        || shape.anyHas("chat-sessions-list")
        || shape.anyHas("chat-sessions[].messages[].role");
  }

  @Override
  protected boolean isAside(Element element) {
    return element.node().has("__exported_items") || element.node().has("chat-sessions-list");
  }

  @Override
  protected Item item(Element stated, String account) {
    Element element = Secrets.without(stated);
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(root, "id"))
        .title(texts.firstFilled(root, "name", "threadName"))
        .starred(root.path("starred").isBoolean() ? root.path("starred").booleanValue() : null)
        .tree();
    for (JsonNode topic : root.path("threads").values()) {
      if (texts.filled(topic, "name") != null) {
        talk.aside("threads[].name");
      }
      messages(topic.path("messages"), null, talk);
    }
    String last = messages(root.path("messages"), null, talk);
    // answers that were made anew: each list goes on from the message that it is filed under
    root.path("messageForksHash")
        .forEachEntry((id, fork) -> {
          for (JsonNode list : fork.path("lists").values()) {
            messages(list.path("messages"), texts.clean(id), talk);
          }
        });
    return talk.leaf(last).item();
  }

  private static @Nullable String messages(JsonNode messages, @Nullable String after, Talk talk) {
    Texts texts = talk.texts();
    String before = after;
    for (JsonNode message : messages.values()) {
      if (message.isObject()) {
        String id = texts.filled(message, "id");
        talk.add(
            Turn.of(texts.orEmpty(message, "role"), parts(message, talk))
                .id(id)
                .after(before)
                .from(texts.filled(message, "model"))
                .at(Times.of(message, "timestamp")));
        before = id == null ? before : id;
      }
    }
    return before;
  }

  private static List<PartDraft> parts(JsonNode message, Talk talk) {
    Texts texts = talk.texts();
    var blocks = new Blocks(texts, talk::unknown);
    var parts = new ArrayList<PartDraft>();
    String thought = texts.filled(message, "reasoningContent");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    JsonNode content = message.path("contentParts");
    parts.addAll(blocks.of(content.isArray() ? content : message.get("content")));
    for (String key : List.of("files", "pictures")) {
      for (JsonNode file : message.path(key).values()) {
        String name = texts.firstFilled(file, "name", "url", "storageKey");
        parts.add(
            Base64File.absent(
                texts.filled(file, "fileType"),
                name,
                texts.filled(file, "id"),
                "Chatbox names this file but does not export it."));
      }
    }
    for (Source page : Source.all(message.get("links"), texts)) {
      parts.add(PartDraft.of(page.part()));
    }
    String error = texts.filled(message, "error");
    if (error != null) {
      parts.add(PartDraft.of(Part.prose(error).with(Meta.TYPE, "error")));
    }
    return parts;
  }
}
