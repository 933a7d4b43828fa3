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
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lists of messages as the chat interface of OpenAI and its kin take them: requests, logs,
/// training sets, of which the oldest have a prompt and its completion. Nothing else marks them, so
/// any other format that knows a file goes before. Stateless.
public final class OpenAiFormat extends ElementFormat {
  private static final String SYSTEM = "system";
  static final String PROVIDER = "openai-api";

  /// Under these keys logs and batches keep the request.
  private static final List<String> WRAPPERS = List.of("request", "body");

  /// Under these keys small programs keep their conversations.
  private static final List<String> LISTS = List.of("conversations", "chats");

  public OpenAiFormat() {
    super("openai-messages", PROVIDER, LISTS.toArray(String[]::new));
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("messages[].role", "messages[].content")
        || shape.anyHas("prompt", "completion")
        || WRAPPERS.stream().anyMatch(key -> shape.anyHas(key + ".messages[].role"))
        || LISTS.stream().anyMatch(key -> shape.anyHas(key + "[].messages[].role"));
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
  protected Item item(Element stated, String account) {
    // a log may hold what a request was signed with
    Element element = isWrapped(stated.node()) ? Secrets.without(stated) : stated;
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    JsonNode asked = request(root);
    String model = texts.firstFilled(asked, "model");
    talk.id(Ids.of(root, texts))
        .title(texts.firstFilled(root, "title", "name"))
        .model(model == null ? texts.filled(root.path("config"), "model") : model)
        .times(Times.first(root, "created", "created_at", "createdAt"), null);
    var messages = new ChatMessages(talk);
    if (asked.path("system").isString() || asked.path("system").isArray()) {
      messages.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("role", SYSTEM)
              .set("content", asked.path("system")));
    }
    asked.path("messages").values().forEach(messages::add);
    messages.add("user", asked.path("prompt"));
    messages.add("assistant", asked.path("completion"));
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

  private static boolean isWrapped(JsonNode root) {
    return WRAPPERS.stream().anyMatch(key -> root.path(key).path("messages").isArray());
  }

  private static JsonNode request(JsonNode root) {
    return WRAPPERS.stream()
        .map(root::path)
        .filter(inside -> inside.path("messages").isArray())
        .findFirst()
        .orElse(root);
  }
}
