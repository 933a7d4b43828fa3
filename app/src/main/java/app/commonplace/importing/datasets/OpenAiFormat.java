package app.commonplace.importing.datasets;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Lists of messages as the chat interface of OpenAI and its kin take them: requests, logs,
/// training sets, of which the oldest have a prompt and its completion. Nothing else marks them, so
/// any other format that knows a file goes before. Stateless.
public final class OpenAiFormat extends ElementFormat {
  static final String PROVIDER = "openai-api";

  public OpenAiFormat() {
    super("openai-messages", PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("messages[].role", "messages[].content")
        || shape.anyHas("prompt", "completion");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return recognises(beginning.shape())
        ? Optional.of(
            Recognition.likely("it holds messages with roles, or prompts and completions"))
        : Optional.empty();
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
        .title(texts.firstFilled(root, "title", "name"))
        .model(texts.filled(root, "model"))
        .times(Times.of(root, "created"), null);
    var messages = new ChatMessages(talk);
    root.path("messages").values().forEach(messages::add);
    messages.add("user", root.path("prompt"));
    messages.add("assistant", root.path("completion"));
    JsonNode response = root.path("response");
    for (JsonNode choice : response.path("choices").values()) {
      messages.add(choice.path("message"));
    }
    if (response.path("content").isString() || response.path("content").isArray()) {
      messages.add(response);
    }
    for (String image : texts.all(root.get("images"))) {
      messages.attach(Base64File.ofAddress("image/*", image, image));
    }
    messages.finish();
    if (response.isString()) {
      talk.add(Turn.said("assistant", texts.clean(response.stringValue())));
    }
    return talk.item();
  }
}
