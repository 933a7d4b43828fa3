package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.PartDraft;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Conversations as ShareGPT saved them and data sets have kept them. Stateless.
public final class ShareGptFormat extends ElementFormat {
  private static final String PROVIDER = "sharegpt";

  /// Where a text stands; the first files have a page's Markdown or its plain text instead.
  private static final List<String> SAID = List.of("value", "content", "markdown", "text");

  public ShareGptFormat() {
    super("sharegpt", PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("conversations[].from", "conversations[].value")
        || shape.anyHas("conversations[].role", "conversations[].content")
        || shape.anyHas("items[].from", "items[].value");
  }

  @Override
  protected boolean isToldByFile() {
    return true;
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(Ids.of(root, texts))
        .title(texts.filled(root, "title"))
        .model(texts.filled(root, "model"));
    String system = texts.filled(root, "system");
    if (system != null) {
      talk.add(Turn.said("system", system));
    }
    JsonNode listed = root.path("conversations");
    for (JsonNode message : (listed.isArray() ? listed : root.path("items")).values()) {
      if (message.isObject()) {
        String from = texts.firstFilled(message, "from", "role");
        talk.add(Turn.of(from == null ? "" : from, parts(from, message, talk)));
      }
    }
    return talk.item();
  }

  private static List<PartDraft> parts(@Nullable String from, JsonNode message, Talk talk) {
    JsonNode value =
        SAID.stream()
            .map(message::path)
            .filter(said -> !said.isMissingNode() && !said.isNull())
            .findFirst()
            .orElse(MissingNode.getInstance());
    var blocks = new Blocks(talk.texts(), talk::unknown);
    String speaker = from == null ? "" : from.toLowerCase(Locale.ROOT);
    return switch (speaker) {
      case "function_call" -> {
        JsonNode call = JsonText.object(value);
        JsonNode input = call == null ? value : call;
        String tool = talk.texts().filled(input, "name");
        JsonNode arguments = input.has("arguments") ? input.get("arguments") : input;
        yield List.of(PartDraft.of(ToolInput.call(tool, JsonText.object(arguments), talk.texts())));
      }
      case "observation", "tool" -> List.of(PartDraft.of(blocks.result(null, null, value)));
      default -> blocks.of(value);
    };
  }
}
