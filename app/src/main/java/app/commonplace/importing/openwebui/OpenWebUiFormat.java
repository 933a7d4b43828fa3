package app.commonplace.importing.openwebui;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.model.Provider;

/// Chats of Open WebUI and its forks, as their export writes them. Stateless.
public final class OpenWebUiFormat extends ElementFormat {
  static final String PROVIDER = Provider.OPEN_WEBUI;

  public OpenWebUiFormat() {
    super("open-webui", PROVIDER, "data");
  }

  @Override
  public boolean recognises(JsonShape shape) {
    // statistics name the same chats and messages without a word of them
    if (shape.anyHas("chat.history.messages", "stats.message_count")) {
      return false;
    }
    return shape.anyHas("chat.history.messages")
        || shape.anyHas("chat.history", "chat.messages")
        || shape.anyHas("chat.messages[].role")
        || shape.anyHas("data[].chat.history");
  }

  @Override
  protected Item item(Element element, String account) {
    return new Chat(element, account).item();
  }
}
