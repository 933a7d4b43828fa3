package app.commonplace.importing.apps;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Secrets;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Conversations of big-AGI, all of them or a single one, of its third and fourth generation. The
/// keys of models in the same file are never looked at. Stateless.
public final class BigAgiFormat extends ElementFormat {
  private static final String PROVIDER = "big-agi";
  private static final String FOLDER = "folderName";

  public BigAgiFormat() {
    super(PROVIDER, PROVIDER, "conversations");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    // the purpose stands after the messages, which may be longer than what is looked at
    return shape.anyHas("conversations[].systemPurposeId")
        || shape.anyHas("conversations[].messages[].fragments")
        || shape.anyHas("systemPurposeId", "messages");
  }

  /// Folders list the conversations in them.
  @Override
  public void read(Export export, ItemSink sink) {
    var folders = new HashMap<String, String>();
    new Elements(export, _ -> {}, Set.of("folders.", "folders"), "folder")
        .forEach(element -> {
          String title = element.node().path("title").asString("");
          for (JsonNode id : element.node().path("conversationIds").values()) {
            folders.put(id.asString(""), title);
          }
        });
    var beginnings = new Beginnings(element -> item(element, ""), false);
    new Elements(export, sink, Set.of("conversations"), "conversation")
        .forEach(element -> {
          String folder = folders.getOrDefault(element.node().path("id").asString(""), "");
          sink.accept(beginnings.read(Originals.with(element, FOLDER, folder)));
        });
  }

  @Override
  protected Item item(Element stated, String account) {
    Element element = Secrets.without(stated);
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(root, "id"))
        .title(texts.firstFilled(root, "userTitle", "autoTitle", "name"))
        .project(texts.filled(root, FOLDER))
        .times(Times.of(root, "created"), Times.of(root, "updated"))
        .archived(
            root.path("isArchived").isBoolean() ? root.path("isArchived").booleanValue() : null);
    for (JsonNode message : root.path("messages").values()) {
      if (message.isObject()) {
        String model = texts.filled(message, "originLLM");
        Instant time = Times.of(message, "created");
        message
            .path("metadata")
            .path("inReferenceTo")
            .values()
            .forEach(_ -> talk.aside("inReferenceTo"));
        talk.add(
            Turn.of(texts.orEmpty(message, "role"), parts(message, talk))
                .id(texts.filled(message, "id"))
                .from(model == null ? model(message.path("generator"), texts) : model)
                .at(time));
      }
    }
    return talk.item();
  }

  private static @Nullable String model(JsonNode generator, Texts texts) {
    return texts.filled(generator, "name");
  }

  private static List<PartDraft> parts(JsonNode message, Talk talk) {
    var blocks = new Blocks(talk.texts(), talk::unknown);
    var parts = new ArrayList<PartDraft>();
    for (JsonNode fragment : message.path("fragments").values()) {
      fragment(titled(fragment), talk, blocks, parts);
    }
    return parts.isEmpty() ? blocks.of(message.get("text")) : parts;
  }

  /// What a document is called may stand around it.
  private static JsonNode titled(JsonNode fragment) {
    JsonNode part = fragment.path("part");
    boolean named = part.path("l1Title").isString();
    if (named || !fragment.path("title").isString() || !(part instanceof ObjectNode object)) {
      return part;
    }
    return object.deepCopy().set("l1Title", fragment.path("title"));
  }

  private static void fragment(JsonNode part, Talk talk, Blocks blocks, List<PartDraft> parts) {
    Texts texts = talk.texts();
    String type = texts.orEmpty(part, "pt");
    switch (type) {
      case "text" -> parts.addAll(blocks.of(part.get("text")));
      case "ma" -> parts.add(PartDraft.of(Part.thinking(texts.orEmpty(part, "aText"))));
      case "error" ->
          parts.add(PartDraft.of(Part.prose(texts.orEmpty(part, "error")).with(Meta.TYPE, type)));
      case "doc" -> {
        String text = texts.orEmpty(part.path("data"), "text");
        String title = texts.firstFilled(part, "l1Title", "ref");
        parts.add(
            PartDraft.of(
                new Part(PartKind.ATTACHMENT, "text/plain", null, title, text, null, Map.of())));
      }
      case "tool_invocation" -> parts.add(PartDraft.of(call(part, texts)));
      case "tool_response" -> {
        JsonNode response = part.path("response");
        Part result =
            blocks.result(
                texts.filled(response, "name"), texts.filled(part, "id"), response.path("result"));
        JsonNode error = part.path("error");
        boolean failed = error.isString() || error.asBoolean(false);
        parts.add(PartDraft.of(failed ? result.with(Meta.ERROR, "true") : result));
      }
      case "image_ref" -> parts.add(image(part, part.path("dataRef"), texts));
      case "reference" -> {
        JsonNode legacy = part.path("_legacyImageRefPart");
        parts.add(image(legacy.isObject() ? legacy : part, legacy.path("dataRef"), texts));
      }
      case "annotations" ->
          Source.all(part.get("annotations"), texts)
              .forEach(source -> parts.add(PartDraft.of(source.part())));
      // marks and placeholders of the screen
      case "_pt_sentinel", "ph" -> {}
      default -> {
        talk.unknown(type.isEmpty() ? "(no type)" : type);
        String text = texts.firstFilled(part, "text", "altText");
        parts.add(
            PartDraft.of(Part.prose(text == null ? texts.json(part) : text).with(Meta.TYPE, type)));
      }
    }
  }

  /// A function, or code that the model had run.
  private static Part call(JsonNode part, Texts texts) {
    JsonNode invocation = part.path("invocation");
    String name = texts.firstFilled(invocation, "name", "type");
    String code = texts.filled(invocation, "code");
    Part call =
        code == null
            ? ToolInput.call(name, JsonText.object(invocation.get("args")), texts)
            : new Part(
                PartKind.TOOL_CALL,
                null,
                texts.filled(invocation, "language"),
                name,
                code,
                null,
                Map.of());
    return call.with(Meta.CALL_ID, texts.filled(part, "id"));
  }

  /// Pictures lie in the browser's own store, which no export holds, or at an address.
  private static PartDraft image(JsonNode part, JsonNode at, Texts texts) {
    String name = texts.firstFilled(part, "altText", "zUuid");
    String address = texts.filled(at, "url");
    return address == null
        ? Base64File.absent(
            "image/*",
            name,
            texts.filled(at, "dblobAssetId"),
            "big-AGI names this picture but does not export it.")
        : Base64File.ofAddress("image/*", name, address);
  }
}
