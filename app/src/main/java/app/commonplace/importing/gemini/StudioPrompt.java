package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one prompt of AI Studio. A chunk that names another chunk of the file as its branch's
/// parent is a sibling of what else follows that; a prompt branched off another prompt is a file of
/// its own, and says of which. One thread, used once.
final class StudioPrompt {
  private static final String NAME = "displayName";

  private final Element element;
  private final JsonNode root;
  private final Talk talk;
  private final Texts texts;
  private final Set<String> chunkIds = new HashSet<>();
  private final Set<String> branches = new HashSet<>();
  private int count;

  StudioPrompt(Element element) {
    this.element = element;
    root = element.node();
    talk = new Talk(element, AiStudioFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    String title = texts.firstFilled(root, NAME, "title");
    if (title == null && element.member().name().equals(element.place())) {
      // Drive keeps the title as the name of the file
      title = texts.clean(element.member().baseName().replaceFirst("(?i)\\.json$", ""));
      ObjectNode named = ((ObjectNode) root).deepCopy();
      named.put(NAME, title);
      talk.original(Json.bytes(named));
    }
    // a branch of a prompt begins as the prompt does; other prompts may get another title
    talk.title(title)
        .apartBy(isBranch() ? title : null)
        .id(texts.filled(root, "id"))
        .model(model())
        .times(Times.of(root, "createTime"), Times.of(root, "updateTime"));
    system();
    chunks();
    tellUnsent();
    return talk.item();
  }

  private @Nullable String model() {
    String model = texts.filled(root.path("runSettings"), "model");
    return model == null || !model.startsWith("models/") ? model : model.substring(7);
  }

  private void system() {
    JsonNode instruction = root.path("systemInstruction");
    String text =
        instruction.isString() ? texts.of(instruction) : texts.filled(instruction, "text");
    if (text == null) {
      var joined = new StringBuilder();
      instruction
          .path("parts")
          .values()
          .forEach(part -> joined.append(texts.orEmpty(part, "text")));
      text = joined.toString();
    }
    if (!text.isBlank()) {
      talk.add(Turn.said("system", text).id("system"));
    }
  }

  private void chunks() {
    List<JsonNode> chunks = root.path("chunkedPrompt").path("chunks").values().stream().toList();
    for (JsonNode chunk : chunks) {
      String id = texts.filled(chunk, "id");
      if (id != null) {
        chunkIds.add(id);
      }
    }
    var parts = new StudioParts(texts, talk::unknown);
    String before = talk.isEmpty() ? null : "system";
    for (JsonNode chunk : chunks) {
      String stated = texts.filled(chunk, "id");
      String id = stated == null ? "chunk-" + ++count : stated;
      talk.add(
          Turn.of(role(chunk), parts.of(chunk))
              .id(id)
              .after(parent(chunk, before))
              .at(Times.of(chunk, "createTime")));
      tellBranch(chunk);
      before = id;
    }
  }

  /// Chunks without a role occur: what was thought or generated is the model's.
  private String role(JsonNode chunk) {
    String role = texts.filled(chunk, "role");
    boolean generated = chunk.has("finishReason") || chunk.path("isThought").asBoolean(false);
    return role == null ? (generated ? "model" : "user") : role;
  }

  private @Nullable String parent(JsonNode chunk, @Nullable String before) {
    String parent = texts.filled(chunk.path("branchParent"), "id");
    return parent != null && chunkIds.contains(parent) ? parent : before;
  }

  /// Whether it was branched off another prompt.
  private boolean isBranch() {
    return root.path("chunkedPrompt").path("chunks").values().stream()
        .anyMatch(chunk -> chunk.path("branchParent").path("promptId").isString());
  }

  private void tellUnsent() {
    long unsent =
        root.path("chunkedPrompt").path("pendingInputs").values().stream()
            .filter(input -> texts.filled(input, "text") != null)
            .count();
    if (unsent > 0) {
      talk.note("What was typed but never sent is no message; the original keeps it.");
    }
  }

  private void tellBranch(JsonNode chunk) {
    String other = texts.firstFilled(chunk.path("branchParent"), "displayName", "promptId");
    if (other != null && branches.add(other)) {
      talk.note("This prompt was branched off the prompt “%s”.".formatted(other));
    }
  }
}
