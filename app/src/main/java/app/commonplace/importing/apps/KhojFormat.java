package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Conversations of Khoj, as its export writes them: without ids, but with the time they began.
/// Stateless.
public final class KhojFormat extends ElementFormat {
  private static final String PROVIDER = "khoj";
  private static final String LOG = "conversation_log";
  private static final String PAINTED = "text-to-image";

  /// An address, or base 64 of a PNG, WebP or JPEG; other words are said beside the picture, which
  /// is in `images` then.
  private static final Pattern PICTURE = Pattern.compile("(?:https?:|data:|iVBOR|UklGR|/9j/)\\S+");

  /// What is read here, and what counts or orders messages.
  private static final Set<String> READ =
      Set.of(
          "by",
          "message",
          "created",
          "trainOfThought",
          "codeContext",
          "mermaidjsDiagram",
          "images",
          "queryFiles",
          "context",
          "onlineContext",
          "intent",
          "turnId",
          "automationId");

  public KhojFormat() {
    super(PROVIDER, PROVIDER, "conversations");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas(LOG) || shape.anyHas("conversations[]." + LOG);
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.firstFilled(root, "conversation_id", "id"))
        .title(texts.firstFilled(root, "title", "slug"))
        .project(texts.filled(root, "agent"))
        .times(Times.of(root, "created_at"), Times.of(root, "updated_at"));
    JsonNode log = root.path(LOG);
    for (JsonNode message : (log.isArray() ? log : log.path("chat")).values()) {
      if (message.isObject()) {
        boolean asks = texts.orEmpty(message, "by").equals("you");
        talk.add(
            Turn.of(asks ? "user" : "assistant", parts(message, talk))
                .at(Times.of(message, "created")));
      }
    }
    return talk.item();
  }

  private static List<PartDraft> parts(JsonNode message, Talk talk) {
    Texts texts = talk.texts();
    var parts = new ArrayList<PartDraft>();
    for (JsonNode step : message.path("trainOfThought").values()) {
      String thought = texts.filled(step, "data");
      if (thought != null) {
        parts.add(PartDraft.of(Part.thinking(thought)));
      }
    }
    JsonNode code = message.path("codeContext");
    code.forEachEntry((goal, run) -> ran(goal, run, texts, parts));
    parts.addAll(said(message, talk));
    String diagram = texts.filled(message, "mermaidjsDiagram");
    if (diagram != null) {
      parts.add(PartDraft.of(Part.code("mermaid", diagram)));
    }
    for (String image : texts.all(message.get("images"))) {
      parts.add(Base64File.ofAddress("image/*", null, image));
    }
    for (JsonNode file : message.path("queryFiles").values()) {
      String name = texts.filled(file, "name");
      String text = texts.orEmpty(file, "content");
      parts.add(
          text.isBlank()
              ? Base64File.absent(texts.filled(file, "file_type"), name, null, "Only its name.")
              : PartDraft.of(
                  new Part(PartKind.ATTACHMENT, "text/plain", null, name, text, null, Map.of())));
    }
    for (JsonNode note : message.path("context").values()) {
      String quote =
          note.isString() ? texts.clean(note.stringValue()) : texts.orEmpty(note, "compiled");
      String file = texts.firstFilled(note, "file", "uri");
      if (!quote.isBlank() || file != null) {
        parts.add(PartDraft.of(new Source(file, texts.filled(note, "uri"), quote).part()));
      }
    }
    for (JsonNode search : message.path("onlineContext").values()) {
      search.forEachEntry((kind, found) -> found(kind, found, talk, parts));
    }
    message.forEachEntry((key, value) -> {
      boolean filled = value.isContainer() ? !value.isEmpty() : !value.asString("").isBlank();
      if (filled && !READ.contains(key)) {
        talk.aside(key);
      }
    });
    return parts;
  }

  /// Pages that a search found, and those that were opened: one, or a list.
  private static void found(String kind, JsonNode found, Talk talk, List<PartDraft> parts) {
    Texts texts = talk.texts();
    if (!kind.equals("organic") && !kind.equals("webpages")) {
      if (!found.isEmpty()) {
        talk.aside(kind);
      }
      return;
    }
    for (JsonNode page : found.isArray() ? found.values() : List.of(found)) {
      String quote = texts.orEmpty(page, "snippet");
      var source = new Source(texts.filled(page, "title"), texts.filled(page, "link"), quote);
      if (source.title() != null || source.url() != null) {
        parts.add(PartDraft.of(source.part()));
      }
    }
  }

  /// A picture that was painted stands where its words would be, in base 64 or as an address.
  private static List<PartDraft> said(JsonNode message, Talk talk) {
    Texts texts = talk.texts();
    JsonNode intent = message.path("intent");
    String text = texts.of(message.get("message"));
    boolean painted = texts.orEmpty(intent, "type").startsWith(PAINTED);
    if (text == null || !painted || !PICTURE.matcher(text).matches()) {
      return new Blocks(texts, talk::unknown).of(message.get("message"));
    }
    boolean address = text.startsWith("http") || text.startsWith("data:");
    String mime = texts.orEmpty(intent, "type").endsWith("v3") ? "image/webp" : "image/png";
    String asked = texts.of(intent.path("inferred-queries").get(0));
    return List.of(
        address ? Base64File.ofAddress(mime, asked, text) : Base64File.of(mime, asked, text));
  }

  /// A program that the model wrote, and what came of it.
  private static void ran(String goal, JsonNode run, Texts texts, List<PartDraft> parts) {
    String code = texts.filled(run, "code");
    if (code != null) {
      parts.add(
          PartDraft.of(
              new Part(
                  PartKind.TOOL_CALL, null, "python", texts.clean(goal), code, null, Map.of())));
      String came = texts.firstFilled(run.path("results"), "std_out", "std_err");
      if (came != null) {
        parts.add(
            PartDraft.of(new Part(PartKind.TOOL_RESULT, null, null, null, came, null, Map.of())));
      }
      for (JsonNode file : run.path("results").path("output_files").values()) {
        String name = texts.filled(file, "filename");
        String data = texts.filled(file, "b64_data");
        if (data != null) {
          parts.add(Base64File.of(MimeType.ofName(name), name, data));
        }
      }
    }
  }
}
