package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Conversations of LM Studio, a file each. Every message holds the versions that were generated;
/// what follows hangs on the one that is selected. Stateless.
public final class LmStudioFormat extends ElementFormat {
  private static final String PROVIDER = "lm-studio";
  private static final String END = "(?i)(\\.conversation)?\\.json$";
  private static final Pattern MADE = Pattern.compile("^(\\d{13})-");

  public LmStudioFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("messages[].versions[]")
        // one in which nobody said anything yet
        || (shape.isObject()
            && (shape.anyHas("messages", "perChatPredictionConfig")
                || shape.anyHas("messages", "name", "createdAt", "tokenCount")));
  }

  @Override
  protected Item item(Element stated, String account) {
    // the file is called by the conversation's id
    String file = stated.member().baseName().replaceFirst(END, "");
    Element element =
        stated.member().name().equals(stated.place()) ? Originals.with(stated, "id", file) : stated;
    JsonNode root = element.node();
    var talk = new Talk(element, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(root, "id"))
        .title(texts.firstFilled(root, "name", "title"))
        .model(texts.filled(root.path("lastUsedModel"), "identifier"))
        .times(Times.of(root, "createdAt"), changed(root))
        .starred(root.path("pinned").isBoolean() ? root.path("pinned").booleanValue() : null)
        .tree();
    if (texts.filled(root, "clientInput") != null) {
      talk.aside("clientInput");
    }
    var blocks = new Blocks(texts, talk::unknown);
    boolean silent = root.path("messages").isEmpty();
    String before = silent ? null : system(root, talk);
    int number = 0;
    for (JsonNode message : root.path("messages").values()) {
      before = versions(message, ++number, before, talk, blocks);
    }
    return talk.leaf(before).item();
  }

  /// When either side last said something.
  private static @Nullable Instant changed(JsonNode root) {
    Instant stated = Times.of(root, "updatedAt");
    if (stated != null) {
      return stated;
    }
    Instant asked = Times.of(root, "userLastMessagedAt");
    Instant answered = Times.of(root, "assistantLastMessagedAt");
    return asked != null && (answered == null || asked.isAfter(answered)) ? asked : answered;
  }

  private static @Nullable String system(JsonNode root, Talk talk) {
    String prompt = talk.texts().filled(root, "systemPrompt");
    for (JsonNode field : root.path("perChatPredictionConfig").path("fields").values()) {
      if (field.path("key").asString("").equals("llm.prediction.systemPrompt")) {
        String set = talk.texts().filled(field, "value");
        prompt = set == null ? prompt : set;
      }
    }
    if (prompt == null) {
      return null;
    }
    talk.add(Turn.said("system", prompt).id("system"));
    return "system";
  }

  private static @Nullable String versions(
      JsonNode message, int number, @Nullable String before, Talk talk, Blocks blocks) {
    List<JsonNode> versions = message.path("versions").values().stream().toList();
    int stated = message.path("currentlySelected").asInt(-1);
    int selected = stated >= 0 && stated < versions.size() ? stated : versions.size() - 1;
    for (int i = 0; i < versions.size(); i++) {
      JsonNode version = versions.get(i);
      String id = number + "-" + (i + 1);
      String model = talk.texts().filled(version.path("senderInfo"), "senderName");
      String used = model(version, talk.texts());
      talk.add(
          Turn.of(talk.texts().orEmpty(version, "role"), parts(version, talk, blocks))
              .id(id)
              .after(before)
              .from(used == null ? model : used)
              .at(time(version)));
    }
    return versions.isEmpty() ? before : number + "-" + (selected + 1);
  }

  /// Stands with the version, in newer files with what was generated in each step.
  private static @Nullable String model(JsonNode version, Texts texts) {
    String used = texts.filled(version.path("genInfo"), "identifier");
    for (JsonNode step : version.path("steps").values()) {
      String within = texts.filled(step.path("genInfo"), "identifier");
      used = used == null ? within : used;
    }
    return used;
  }

  /// The id of a step begins with the moment it was made.
  private static @Nullable Instant time(JsonNode version) {
    for (JsonNode step : version.path("steps").values()) {
      Matcher made = MADE.matcher(step.path("stepIdentifier").asString(""));
      if (made.find()) {
        return Times.of(made.group(1));
      }
    }
    return null;
  }

  private static List<PartDraft> parts(JsonNode version, Talk talk, Blocks blocks) {
    var parts = new ArrayList<PartDraft>(blocks.of(version.get("content")));
    if (!version.path("preprocessed").path("content").equals(version.path("content"))
        && !version.path("preprocessed").path("content").isEmpty()) {
      // what plugins made of it for the model
      talk.aside("preprocessed");
    }
    for (JsonNode step : version.path("steps").values()) {
      String type = talk.texts().orEmpty(step, "type");
      switch (type) {
        case "contentBlock" -> content(step, parts, blocks);
        case "citationBlock" -> {
          String quote = talk.texts().orEmpty(step, "citedText");
          var source = new Source(talk.texts().filled(step, "fileName"), null, quote);
          parts.add(PartDraft.of(source.part()));
        }
        // progress of the program, nothing that was said
        case "debugInfoBlock", "status", "toolStatus" -> {}
        default -> parts.addAll(blocks.of(step));
      }
    }
    return parts;
  }

  private static void content(JsonNode step, List<PartDraft> parts, Blocks blocks) {
    boolean thinking = step.path("style").path("type").asString("").equals("thinking");
    for (PartDraft part : blocks.of(step.get("content"))) {
      parts.add(thinking ? PartDraft.of(Part.thinking(part.part().text())) : part);
    }
  }
}
