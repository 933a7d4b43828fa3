package app.commonplace.importing.librechat;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;

/// Conversations of LibreChat, one file each: as messages within messages, or as a flat list.
/// Stateless.
public final class LibreChatFormat extends ElementFormat {
  static final String PROVIDER = "librechat";

  public LibreChatFormat() {
    super("librechat", PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("conversationId", "messages")
        || shape.anyHas("conversationId", "messagesTree");
  }

  @Override
  protected Item item(Element element, String account) {
    return new Conversation(element).item();
  }
}
