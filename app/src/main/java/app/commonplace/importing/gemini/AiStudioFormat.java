package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;

/// Prompts of Google AI Studio, as Google Drive keeps them: a file each. Stateless.
public final class AiStudioFormat extends ElementFormat {
  static final String PROVIDER = "ai-studio";

  public AiStudioFormat() {
    super("ai-studio", PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("chunkedPrompt");
  }

  @Override
  protected Elements.Reader joining(Export export, Elements.Reader reader) {
    return export.members().size() > 1 ? new PromptFamilies(export).joining(reader) : reader;
  }

  @Override
  protected Item item(Element element, String account) {
    return new StudioPrompt(element).item();
  }
}
