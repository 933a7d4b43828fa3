package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Backups of NextChat. The times of its messages are written as the person's language has it and
/// cannot be relied on; only the time of the last change can. Keys in the same file are never
/// looked at. Stateless.
public final class NextChatFormat extends ElementFormat {
  private static final String PROVIDER = "nextchat";
  private static final String STORE = "chat-next-web-store";

  public NextChatFormat() {
    super(PROVIDER, PROVIDER, STORE + ".", "sessions");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas(STORE);
  }

  @Override
  protected Item item(Element stated, String account) {
    Element element = Secrets.without(stated);
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    JsonNode mask = root.path("mask");
    talk.id(texts.filled(root, "id"))
        .title(texts.filled(root, "topic"))
        .model(texts.filled(mask.path("modelConfig"), "model"))
        .times(null, Times.of(root, "lastUpdate"))
        .about(Meta.SUMMARY, texts.filled(root, "memoryPrompt"));
    var blocks = new Blocks(texts, talk::unknown);
    // what the conversation was set up with stands before it
    for (JsonNode list : List.of(mask.path("context"), root.path("messages"))) {
      for (JsonNode message : list.values()) {
        if (message.isObject()) {
          talk.add(
              Turn.of(texts.orEmpty(message, "role"), parts(message, blocks))
                  .id(texts.filled(message, "id"))
                  .from(texts.filled(message, "model")));
        }
      }
    }
    return talk.item();
  }

  /// Tools of a plugin were called before the answer; what each gave back stands with its call.
  private static List<PartDraft> parts(JsonNode message, Blocks blocks) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode tool : message.path("tools").values()) {
      if (tool.isObject()) {
        ObjectNode call = ((ObjectNode) tool).deepCopy();
        call.put("type", "tool_call");
        call.set("output", tool.has("content") ? tool.get("content") : tool.path("errorMsg"));
        parts.addAll(blocks.of(call));
      }
    }
    parts.addAll(blocks.of(message.get("content")));
    return parts;
  }
}
