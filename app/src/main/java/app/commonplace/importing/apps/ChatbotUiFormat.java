package app.commonplace.importing.apps;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.importing.parts.Beside;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part.Meta;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The export of chatbot-ui and its many copies, which has no times at all. Stateless.
public final class ChatbotUiFormat extends ElementFormat {
  private static final String PROVIDER = "chatbot-ui";
  private static final String HISTORY = "history";
  private static final String FOLDER = "folderName";

  public ChatbotUiFormat() {
    super(PROVIDER, PROVIDER, HISTORY);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas(HISTORY, "folders") || shape.anyHas(HISTORY, "prompts"));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    Map<String, String> folders = Beside.names(export, "name", "folders");
    Beside.tell(export, sink, "Saved prompts", "prompts");
    var beginnings = new Beginnings(element -> item(element, ""), false);
    new Elements(export, sink, Set.of(HISTORY), "conversation")
        .forEach(element -> {
          String folder = folders.getOrDefault(element.node().path("folderId").asString(""), "");
          sink.accept(beginnings.read(Originals.with(element, FOLDER, folder)));
        });
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(root, "id"))
        .title(texts.filled(root, "name"))
        .model(texts.firstFilled(root.path("model"), "id", "name"))
        .project(texts.filled(root, FOLDER))
        .about(Meta.SYSTEM_PROMPT, texts.filled(root, "prompt"));
    var blocks = new Blocks(texts, talk::unknown);
    for (JsonNode message : root.path("messages").values()) {
      if (message.isObject()) {
        talk.add(Turn.of(texts.orEmpty(message, "role"), blocks.of(message.get("content"))));
      }
    }
    return talk.item();
  }
}
