package app.commonplace.importing.deepseek;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.LinesFormat;

/// The tree that a browser script makes of a conversation with DeepSeek: a file each. Stateless.
public final class ScriptTreeFormat extends LinesFormat {
  public ScriptTreeFormat() {
    super("deepseek-tree", DeepSeekFormat.PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isArray() && shape.anyHas("type", "content", "thought", "children");
  }

  @Override
  protected Item item(Element original, String account) {
    return new ScriptTree(original, original.node().path(LINES)).item();
  }
}
