package app.commonplace.importing.perplexity;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;

/// Threads of Perplexity, as browser exporters save them in two generations. Stateless.
public final class PerplexityFormat extends ElementFormat {
  static final String PROVIDER = "perplexity";

  public PerplexityFormat() {
    super("perplexity", PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("entries[].query_str")
        || shape.anyHas("thread_metadata", "entries")
        || (shape.anyHas("metadata", "conversations[].query"))
        || shape.anyHas("conversations[].query", "conversations[].answer");
  }

  @Override
  protected Item item(Element element, String account) {
    return new AnsweredThread(element).item();
  }
}
