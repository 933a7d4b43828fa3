package app.commonplace.importing.apps;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.importing.parts.Beside;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Talk;
import app.commonplace.model.Part.Meta;
import java.util.HashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Exports of TypingMind. What is odd about its messages, [TypingMindTurns] knows. Stateless.
public final class TypingMindFormat extends ElementFormat {
  private static final String PROVIDER = "typingmind";
  private static final String DATA = "data.";
  private static final String CHATS = "chats";
  private static final String FOLDER = "folderName";

  public TypingMindFormat() {
    super(PROVIDER, PROVIDER, DATA, CHATS);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("data.chats[].messages")
        || shape.anyHas("data.chats[].chatTitle")
        || shape.anyHas("chats[].chatTitle")
        // a backup without a chat
        || shape.anyHas("data.chats[]", "data.folders");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var folders = new HashMap<>(Beside.names(export, "name", DATA, "folders"));
    folders.putAll(Beside.names(export, "title", DATA, "folders"));
    Beside.tell(export, sink, "Saved prompts", DATA, "userPrompts");
    Beside.tell(export, sink, "Characters", DATA, "userCharacters");
    var beginnings = new Beginnings(element -> item(element, ""), false);
    new Elements(export, sink, Set.of(DATA, CHATS), "conversation")
        .forEach(element -> {
          String folder = folders.getOrDefault(element.node().path("folderID").asString(""), "");
          sink.accept(beginnings.read(Originals.with(element, FOLDER, folder)));
        });
  }

  @Override
  protected Item item(Element stated, String account) {
    Element element = Secrets.without(stated);
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.firstFilled(root, "chatID", "id"))
        .title(texts.firstFilled(root, "chatTitle", "title"))
        .model(texts.filled(root, "model"))
        .project(texts.filled(root, FOLDER))
        .about(Meta.SYSTEM_PROMPT, texts.filled(root.path("chatParams"), "systemMessage"))
        .times(Times.of(root, "createdAt"), Times.of(root, "updatedAt"));
    new TypingMindTurns(talk).read(root.path("messages"));
    return talk.item();
  }
}
