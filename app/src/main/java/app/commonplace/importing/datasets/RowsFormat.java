package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Talk;
import tools.jackson.databind.JsonNode;

/// Rows of the data sets LMSYS-Chat-1M and WildChat, and those of arenas, in which two models
/// answered. Stateless.
public final class RowsFormat extends ElementFormat {
  static final String PROVIDER = "lmsys";

  public RowsFormat() {
    super("lmsys-wildchat", PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("conversation_id", "conversation[].role", "conversation[].content")
        || shape.anyHas("conversation_hash", "conversation[].role")
        || shape.anyHas("conversation_a", "conversation_b", "model_a", "model_b");
  }

  @Override
  protected Elements.Reader joining(Export export, Elements.Reader reader) {
    return element -> ArenaRow.split(element).forEach(reader::read);
  }

  @Override
  protected boolean isToldByFile() {
    return true;
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    if (ArenaRow.isOne(root)) {
      return ArenaRow.item(element);
    }
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(Ids.of(root, texts))
        .model(texts.filled(root, "model"))
        .times(Times.of(root, "timestamp"), null);
    var messages = new ChatMessages(talk);
    root.path("conversation").values().forEach(messages::add);
    messages.finish();
    return talk.item();
  }
}
