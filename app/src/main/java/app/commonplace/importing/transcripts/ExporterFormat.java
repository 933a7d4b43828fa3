package app.commonplace.importing.transcripts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import tools.jackson.databind.JsonNode;

/// The JSON that browser exporters of one family make of a conversation: prompts and responses, and
/// where it was held. Its dates are written as somebody's computer has them and cannot be relied
/// on. Stateless.
public final class ExporterFormat extends ElementFormat {
  public ExporterFormat() {
    super("chat-exporter", MarkdownFormat.PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("messages[].role", "messages[].say");
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    JsonNode about = root.path("metadata");
    String address = about.path("link").asString("");
    Origin origin = Origin.of(address, MarkdownFormat.PROVIDER);
    var talk = new Talk(element, origin.provider());
    Texts texts = talk.texts();
    JsonNode dates = about.path("dates");
    talk.id(origin.id())
        .title(texts.firstFilled(about, "title"))
        .times(
            LooseTimes.of(texts.filled(dates, "created")),
            LooseTimes.of(texts.filled(dates, "updated")));
    for (JsonNode message : root.path("messages").values()) {
      if (message.isObject()) {
        boolean asks = texts.orEmpty(message, "role").equalsIgnoreCase("prompt");
        talk.add(
            Turn.of(asks ? "user" : "assistant", Said.parts(texts.orEmpty(message, "say")))
                .at(LooseTimes.of(texts.filled(message, "time"))));
      }
    }
    return talk.item();
  }
}
