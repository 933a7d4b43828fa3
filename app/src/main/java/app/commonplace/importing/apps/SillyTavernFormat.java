package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Chats of SillyTavern: a line that says who talks, and one for each message. Other answers to the
/// same message ("swipes") are its siblings. Stateless.
public final class SillyTavernFormat extends LinesFormat {
  private static final String PROVIDER = "sillytavern";

  /// A summary of what came before, and a translation that the screen showed.
  private static final List<String> BESIDE = List.of("memory", "display_text");

  /// What stands in place of a name where several characters talk.
  private static final String UNUSED = "unused";

  public SillyTavernFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("user_name", "character_name")
        || (shape.isObject() && shape.anyHas("is_user", "mes", "name"));
  }

  @Override
  protected Item item(Element original, String account) {
    var talk = new Talk(original, PROVIDER);
    Texts texts = talk.texts();
    String file = texts.orEmpty(original.node(), FILE).replaceFirst("(?i)\\.jsonl?$", "");
    JsonNode lines = original.node().path(LINES);
    JsonNode head = lines.path(0);
    String character = character(head, lines, texts);
    talk.id(character == null ? file : character + "/" + file)
        .title(character == null ? file : character + " – " + file)
        .project(character)
        .times(LocalTimes.of(head, "create_date"), null)
        .tree();
    if (texts.filled(head.path("chat_metadata"), "note_prompt") != null) {
      talk.aside("note_prompt");
    }
    String before = null;
    int number = 0;
    for (JsonNode line : lines.values()) {
      if (line.has("mes")) {
        before = message(line, ++number, before, talk);
      }
    }
    return talk.leaf(before).item();
  }

  /// Newer versions name nobody at the top; where only one answers, the chat is with that one.
  private static @Nullable String character(JsonNode head, JsonNode lines, Texts texts) {
    String stated = texts.filled(head, "character_name");
    if (stated != null && !UNUSED.equals(stated)) {
      return stated;
    }
    var answering = new TreeSet<String>();
    for (JsonNode line : lines.values()) {
      boolean answers = !line.path("is_user").asBoolean(false) && !isOfProgram(line);
      String name = texts.filled(line, "name");
      if (line.has("mes") && answers && name != null) {
        answering.add(name);
      }
    }
    return answering.size() == 1 ? answering.first() : null;
  }

  /// The program marks what it says itself, and also what a person took out of the model's sight.
  private static boolean isOfProgram(JsonNode line) {
    return line.path("is_system").asBoolean(false)
        && (line.path("extra").path("type").isString()
            || line.path("extra").path("tool_invocations").isArray()
            || line.path("name").asString("").equals("SillyTavern System"));
  }

  private static String message(JsonNode line, int number, @Nullable String before, Talk talk) {
    Texts texts = talk.texts();
    boolean user = line.path("is_user").asBoolean(false);
    boolean tools = line.path("extra").path("tool_invocations").isArray();
    String speaker = tools ? "tool" : isOfProgram(line) ? "system" : user ? "user" : "assistant";
    List<JsonNode> swipes = line.path("swipes").values().stream().toList();
    int shown = line.path("swipe_id").asInt(0);
    String current = Integer.toString(number);
    for (int i = 0; i < Math.max(1, swipes.size()); i++) {
      boolean isShown = swipes.isEmpty() || i == shown;
      JsonNode about = isShown ? line : line.path("swipe_info").path(i);
      String text = isShown ? texts.orEmpty(line, "mes") : texts.clean(swipes.get(i).asString(""));
      Instant time = LocalTimes.of(about, "send_date");
      String model = texts.filled(about.path("extra"), "model");
      talk.add(
          Turn.of(speaker, parts(text, about.path("extra"), talk))
              .id(isShown ? current : current + "-" + (i + 1))
              .after(before)
              .by(texts.filled(line, "name"))
              .from(model == null ? texts.filled(line.path("extra"), "model") : model)
              .at(time == null ? LocalTimes.of(line, "send_date") : time));
    }
    return current;
  }

  private static List<PartDraft> parts(String text, JsonNode extra, Talk talk) {
    Texts texts = talk.texts();
    var parts = new ArrayList<PartDraft>();
    for (String beside : BESIDE) {
      if (texts.filled(extra, beside) != null) {
        talk.aside(beside);
      }
    }
    String thought = texts.filled(extra, "reasoning");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    var blocks = new Blocks(texts, talk::unknown);
    for (JsonNode call : extra.path("tool_invocations").values()) {
      if (call.isObject()) {
        parts.addAll(blocks.of(((ObjectNode) call.deepCopy()).put("type", "tool_call")));
      }
    }
    if (!extra.path("tool_invocations").isArray()) {
      // the text of such a line only repeats the calls
      parts.addAll(Said.parts(text));
    }
    files(extra, texts, parts);
    return parts;
  }

  private static void files(JsonNode extra, Texts texts, List<PartDraft> parts) {
    String image = texts.filled(extra, "image");
    if (image != null) {
      parts.add(file("image/*", image, texts.filled(extra, "title")));
    }
    for (JsonNode media : extra.path("media").values()) {
      String type = texts.orEmpty(media, "type");
      parts.add(
          file(
              type.isEmpty() ? null : type + "/*",
              texts.orEmpty(media, "url"),
              texts.filled(media, "title")));
    }
    List<JsonNode> files = new ArrayList<>(extra.path("files").values());
    if (extra.path("file").isObject()) {
      files.add(extra.path("file"));
    }
    for (JsonNode file : files) {
      parts.add(file(null, texts.orEmpty(file, "url"), texts.filled(file, "name")));
    }
  }

  private static PartDraft file(@Nullable String mime, String address, @Nullable String stated) {
    String name = stated == null ? address.substring(address.lastIndexOf('/') + 1) : stated;
    return address.startsWith("data:")
        ? Base64File.ofAddress(mime, stated, address)
        : Base64File.absent(mime, name, null, "A chat of SillyTavern only names this file.");
  }
}
