package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import tools.jackson.databind.JsonNode;

/// Histories of text-generation-webui: pairs of what was asked and answered. Stateless.
public final class WebUiPairsFormat extends ElementFormat {
  private static final String PROVIDER = "text-generation-webui";
  private static final String START = "<|BEGIN-VISIBLE-CHAT|>";

  public WebUiPairsFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("internal[]", "visible[]");
  }

  @Override
  protected Item item(Element element, String account) {
    var talk = new Talk(element, PROVIDER);
    for (JsonNode pair : element.node().path("internal").values()) {
      String asked = talk.texts().clean(pair.path(0).asString(""));
      if (!asked.isBlank() && !asked.equals(START)) {
        talk.add(Turn.said("user", asked));
      }
      String answer = talk.texts().clean(pair.path(1).asString(""));
      if (!answer.isBlank()) {
        talk.add(Turn.of("assistant", Said.parts(answer)));
      }
    }
    return talk.item();
  }
}
