package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Chats of SillyTavern: a line that says who talks, and one for each message. Other answers to the
/// same message ("swipes") are its siblings. Stateless.
public final class SillyTavernFormat extends LinesFormat {
  private static final String PROVIDER = "sillytavern";

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
    String stated = texts.filled(head, "character_name");
    String character = UNUSED.equals(stated) ? null : stated;
    talk.id(character == null ? file : character + "/" + file)
        .title(character == null ? file : character + " – " + file)
        .project(character)
        .times(LocalTimes.of(head, "create_date"), null)
        .tree();
    String before = null;
    int number = 0;
    for (JsonNode line : lines.values()) {
      if (line.has("mes")) {
        before = message(line, ++number, before, talk);
      }
    }
    return talk.leaf(before).item();
  }

  private static String message(JsonNode line, int number, @Nullable String before, Talk talk) {
    Texts texts = talk.texts();
    boolean user = line.path("is_user").asBoolean(false);
    String speaker =
        line.path("is_system").asBoolean(false) ? "system" : user ? "user" : "assistant";
    List<JsonNode> swipes = line.path("swipes").values().stream().toList();
    int shown = line.path("swipe_id").asInt(0);
    String current = Integer.toString(number);
    for (int i = 0; i < Math.max(1, swipes.size()); i++) {
      boolean isShown = swipes.isEmpty() || i == shown;
      String text = isShown ? texts.orEmpty(line, "mes") : texts.clean(swipes.get(i).asString(""));
      String thought = isShown ? texts.filled(line.path("extra"), "reasoning") : null;
      talk.add(
          Turn.of(speaker, parts(thought, text))
              .id(isShown ? current : current + "-" + (i + 1))
              .after(before)
              .by(texts.filled(line, "name"))
              .from(texts.filled(line.path("extra"), "model"))
              .at(LocalTimes.of(line, "send_date")));
    }
    return current;
  }

  private static List<PartDraft> parts(@Nullable String thought, String text) {
    var parts = new ArrayList<PartDraft>();
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    parts.addAll(Said.parts(text));
    return parts;
  }
}
