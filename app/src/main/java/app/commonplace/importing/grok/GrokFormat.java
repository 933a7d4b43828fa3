package app.commonplace.importing.grok;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;

/// The conversations among the account data of xAI. Stateless.
public final class GrokFormat extends ElementFormat {
  static final String PROVIDER = "grok";

  public GrokFormat() {
    super("grok", PROVIDER, "conversations");
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("conversations[].responses")
        || shape.anyHas("conversation", "responses")
        || (shape.anyHas("conversations[].messages[].role", "conversations[].messages[].timestamp")
            && shape.isObject());
  }

  @Override
  protected Item item(Element element, String account) {
    return new Conversation(element, account).item();
  }
}
