package app.commonplace.importing.datasets;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
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
import app.commonplace.importing.sessions.Workspace;
import app.commonplace.model.Part.Meta;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lists of messages as the chat interface of OpenAI and its kin take them: requests, logs,
/// training sets, of which the oldest have a prompt and its completion. Nothing else marks them, so
/// any other format that knows a file goes before. Stateless.
public final class OpenAiFormat extends ElementFormat {
  private static final String SYSTEM = "system";
  private static final String INSTRUCTIONS = "instructions";

  /// The answer that a conversation goes on from.
  private static final String BEFORE = "previous_response_id";

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
        || WRAPPERS.stream().anyMatch(key -> shape.anyHas(key + ".input[].role"))
        || shape.anyHas("object", "model", "output[].type")
        || shape.anyHas("object", "model", "choices[].message")
        || shape.anyHas("response.object", "response.model", "response.output")
        || shape.anyHas("response.body.model", "response.body.output[].type")
        || shape.anyHas("response.body.model", "response.body.choices[].message")
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
  protected Elements.Reader joining(Export export, Elements.Reader reader) {
    return new ResponseStream(reader);
  }

  @Override
  protected Item item(Element stated, String account) {
    // a log may hold what a request was signed with
    Element element = isWrapped(stated.node()) ? Secrets.without(stated) : stated;
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    JsonNode asked = request(root);
    JsonNode answered = answer(root);
    boolean newer = asked.has("input") || answered.path("output").isArray();
    String id = Ids.of(root, texts);
    Instant time = Times.first(root, "created", "created_at", "createdAt");
    talk.id(id == null && newer ? Ids.of(answered, texts) : id)
        .title(texts.firstFilled(root, "title", "name"))
        .model(model(root, asked, answered, texts))
        .project(folder(root, texts))
        .times(time == null && newer ? Times.first(answered, "created_at") : time, null)
        .about(Meta.BRANCHED_FROM, texts.filled(asked.has(BEFORE) ? asked : answered, BEFORE));
    var messages = new ChatMessages(talk);
    if (asked.path("system").isString() || asked.path("system").isArray()) {
      messages.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("role", SYSTEM)
              .set("content", asked.path("system")));
    }
    var items = new ResponseItems(messages, texts);
    String told = texts.filled(asked.has(INSTRUCTIONS) ? asked : answered, INSTRUCTIONS);
    if (newer && told != null) {
      messages.add(JsonNodeFactory.instance.objectNode().put("role", SYSTEM).put("content", told));
    }
    asked.path("messages").values().forEach(messages::add);
    if (!asked.has("messages")) {
      items.prompt(asked.path("input"));
    }
    messages.add("user", asked.path("prompt"));
    messages.add("assistant", asked.path("completion"));
    for (JsonNode choice : answered.path("choices").values()) {
      messages.add(choice.path("message"));
    }
    if (answered.path("content").isString() || answered.path("content").isArray()) {
      messages.add(answered);
    }
    items.all(answered.path("output"));
    for (String image : texts.all(root.get("images"))) {
      messages.attach(Base64File.ofAddress("image/*", image, image));
    }
    messages.finish();
    if (answered.isString()) {
      talk.add(Turn.said("assistant", texts.clean(answered.stringValue())));
    }
    return talk.item();
  }

  /// The folder that a thread of the agent Amp worked in, whose messages are of this shape.
  private static @Nullable String folder(JsonNode root, Texts texts) {
    JsonNode tree = root.path("env").path("initial").path("trees").path(0);
    String address = texts.filled(tree, "uri");
    return address == null ? texts.filled(tree, "displayName") : Workspace.path(address);
  }

  private static @Nullable String model(
      JsonNode root, JsonNode asked, JsonNode answered, Texts texts) {
    String model = texts.firstFilled(asked, "model");
    String other = model == null ? texts.filled(root.path("config"), "model") : model;
    return other == null ? texts.filled(answered, "model") : other;
  }

  private static boolean isWrapped(JsonNode root) {
    return WRAPPERS.stream().anyMatch(key -> isRequest(root.path(key)))
        || root.path("response").isObject();
  }

  private static boolean isRequest(JsonNode inside) {
    return inside.path("messages").isArray() || (inside.has("input") && inside.has("model"));
  }

  private static JsonNode request(JsonNode root) {
    return WRAPPERS.stream()
        .map(root::path)
        .filter(OpenAiFormat::isRequest)
        .findFirst()
        .orElse(root);
  }

  /// What a request was answered with; batches wrap it once more. An answer may stand alone.
  private static JsonNode answer(JsonNode root) {
    JsonNode response = root.path("response");
    JsonNode body = response.path("body");
    boolean answers = root.path("output").isArray() || root.path("choices").isArray();
    boolean alone = response.isMissingNode() && answers;
    return alone ? root : body.isObject() ? body : response;
  }
}
