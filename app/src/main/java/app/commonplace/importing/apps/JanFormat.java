package app.commonplace.importing.apps;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Threads of Jan: a folder each, with what the thread is called in one file and a line for each
/// message in another. Stateless.
public final class JanFormat extends LinesFormat {
  private static final String PROVIDER = "jan";
  private static final String ABOUT = "thread";
  private static final String ABOUT_FILE = "thread.json";

  public JanFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    // messages that name no thread are told by how they wrap their text
    return shape.anyHas("thread_id", "role", "content")
        || (shape.isObject() && shape.anyHas("id", "role", "content[].text.value"))
        || isThread(shape);
  }

  private static boolean isThread(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("id", "object", "assistants") || shape.anyHas("id", "title", "assistants"))
        && !shape.anyHas("messages");
  }

  @Override
  public boolean isSideFile(Member json, Member other) {
    return json.baseName().equals("messages.jsonl")
        && other.name().equals(json.folder() + ABOUT_FILE);
  }

  @Override
  protected void complete(ObjectNode original, Export export, Member member) {
    JsonNode first = original.path(LINES).path(0);
    if (first.has("assistants")) {
      original.set(ABOUT, first);
      original.putArray(LINES);
      return;
    }
    export
        .archive()
        .find(member.folder() + ABOUT_FILE)
        .ifPresent(about ->
            new Elements(export, _ -> {}, Set.of(), "thread")
                .read(about, element -> original.set(ABOUT, element.node())));
  }

  @Override
  protected Item item(Element original, String account) {
    JsonNode listed = original.node().path(ABOUT);
    JsonNode about = listed.isObject() ? listed : JsonNodeFactory.instance.objectNode();
    JsonNode first = original.node().path(LINES).path(0);
    var talk = new Talk(original, PROVIDER);
    Texts texts = talk.texts();
    String id = texts.filled(about, "id");
    talk.id(id == null ? texts.filled(first, "thread_id") : id)
        .title(texts.filled(about, "title"))
        .model(
            about.path("model").isObject()
                ? texts.filled(about.path("model"), "id")
                : model(about.path("assistants").path(0), texts))
        .about(Meta.SYSTEM_PROMPT, texts.filled(about.path("assistants").path(0), "instructions"))
        .starred(starred(about))
        .times(
            Times.first(about, "created", "created_at"),
            Times.first(about, "updated", "updated_at"));
    var blocks = new Blocks(texts, talk::unknown);
    for (JsonNode message : original.node().path(LINES).values()) {
      talk.add(
          Turn.of(texts.orEmpty(message, "role"), parts(message, blocks))
              .id(texts.filled(message, "id"))
              .from(texts.filled(message, "model"))
              .at(Times.first(message, "created", "created_at")));
    }
    return talk.item();
  }

  /// Tools were called before the answer; what each gave back stands with its call.
  private static List<PartDraft> parts(JsonNode message, Blocks blocks) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode called : message.path("metadata").path("tool_calls").values()) {
      if (called.path("tool").isObject()) {
        ObjectNode call = ((ObjectNode) called.path("tool")).deepCopy();
        call.put("type", "tool_call");
        call.set("output", called.path("response"));
        parts.addAll(blocks.of(call));
      }
    }
    parts.addAll(blocks.of(message.get("content")));
    return parts;
  }

  /// Under whichever of the two names that its versions have used.
  private static @Nullable Boolean starred(JsonNode about) {
    JsonNode own = about.path("isFavorite");
    JsonNode favorite = own.isBoolean() ? own : about.path("metadata").path("is_favorite");
    return favorite.isBoolean() ? favorite.booleanValue() : null;
  }

  private static @Nullable String model(JsonNode assistant, Texts texts) {
    JsonNode model = assistant.path("model");
    return model.isString() ? texts.of(model) : texts.filled(model, "id");
  }
}
