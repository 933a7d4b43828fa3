package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a prompt of AI Studio, or a family of them (see [PromptFamilies]): what a branch repeats
/// of the others stands once, and what is its own follows there. A chunk that names another chunk
/// of its file as its branch's parent is a sibling of what else follows that. One thread, used
/// once.
final class StudioPrompt {
  static final String NAME = "displayName";
  private static final String SYSTEM = "system";

  private final Element element;
  private final List<JsonNode> prompts;
  private final JsonNode first;
  private final Talk talk;
  private final Texts texts;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> said = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  /// Whether what is laid follows another prompt, which it may repeat.
  private boolean repeats;

  StudioPrompt(Element element) {
    this.element = element;
    JsonNode family = element.node().path(PromptFamilies.PROMPTS);
    prompts = family.isArray() ? family.values().stream().toList() : List.of(element.node());
    first = prompts.isEmpty() ? element.node() : prompts.getFirst();
    talk = new Talk(element, AiStudioFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    String title = texts.clean(prompts.size() > 1 ? ownTitle(first) : title(element));
    JsonNode named = named(element);
    if (!named.equals(element.node())) {
      talk.original(Json.bytes(named));
    }
    // a branch of a prompt begins as the prompt does; other prompts may get another title
    talk.title(title)
        .apartBy(isBranch() ? title : null)
        .id(texts.filled(first, "id"))
        .model(model(first))
        .times(Times.of(first, "createTime"), updated());
    for (JsonNode prompt : prompts) {
      lay(prompt);
      repeats = true;
    }
    tellUnsent();
    return talk.item();
  }

  /// The title of a prompt. Drive keeps it as the name of the file.
  static String title(Element prompt) {
    String own = ownTitle(prompt.node());
    boolean isFile =
        prompt.member().name().equals(prompt.place()) && !prompt.node().has(PromptFamilies.PROMPTS);
    return own.isEmpty() && isFile
        ? prompt.member().baseName().replaceFirst("(?i)\\.json$", "")
        : own;
  }

  private static String ownTitle(JsonNode prompt) {
    String name = prompt.path(NAME).asString("");
    return name.isBlank() ? prompt.path("title").asString("").strip() : name;
  }

  /// A prompt that says its title itself, so that it can be read again without its file.
  static JsonNode named(Element prompt) {
    String title = title(prompt);
    if (title.isEmpty() || title.equals(ownTitle(prompt.node()))) {
      return prompt.node();
    }
    ObjectNode named = ((ObjectNode) prompt.node()).deepCopy();
    named.put(NAME, title);
    return named;
  }

  private @Nullable String model(JsonNode prompt) {
    String model = texts.filled(prompt.path("runSettings"), "model");
    return model == null || !model.startsWith("models/") ? model : model.substring(7);
  }

  private @Nullable Instant updated() {
    Instant latest = null;
    for (JsonNode prompt : prompts) {
      Instant time = Times.of(prompt, "updateTime");
      latest = latest == null || (time != null && time.isAfter(latest)) ? time : latest;
    }
    return latest;
  }

  private String system(JsonNode prompt) {
    JsonNode instruction = prompt.path("systemInstruction");
    String text =
        instruction.isString() ? texts.of(instruction) : texts.filled(instruction, "text");
    if (text != null) {
      return text;
    }
    var joined = new StringBuilder();
    instruction.path("parts").values().forEach(part -> joined.append(texts.orEmpty(part, "text")));
    return joined.toString();
  }

  /// Adds a prompt; what one before it said in the same place is the same.
  private void lay(JsonNode prompt) {
    List<JsonNode> chunks = prompt.path("chunkedPrompt").path("chunks").values().stream().toList();
    Map<String, String> own = new HashMap<>();
    var parts = new StudioParts(texts, talk::unknown);
    String model = repeats ? model(prompt) : null;
    String before = null;
    String instruction = system(prompt);
    if (!instruction.isBlank()) {
      before = add(Turn.said(SYSTEM, instruction), SYSTEM, null);
    }
    int count = 0;
    for (JsonNode chunk : chunks) {
      String stated = texts.filled(chunk, "id");
      String name = texts.filled(chunk.path("branchParent"), "id");
      String wanted = stated == null ? "chunk-" + ++count : stated;
      Turn turn =
          Turn.of(role(chunk), parts.of(chunk))
              .from(role(chunk).equals("user") ? null : model)
              .at(Times.of(chunk, "createTime"));
      String parent = name == null ? null : own.get(name);
      before = add(turn, wanted, parent == null ? before : parent);
      if (stated != null) {
        own.put(stated, before);
      }
      tellBranch(chunk);
    }
    cite(prompt, before);
    if (!repeats && prompts.size() > 1) {
      talk.leaf(before);
    }
  }

  /// Adds a turn, unless another prompt of the family had it; answers its id.
  private String add(Turn turn, String wanted, @Nullable String before) {
    String signature = signature(turn, before);
    String known = repeats ? said.get(signature) : null;
    if (known != null) {
      return known;
    }
    String id = ids.contains(wanted) && repeats ? wanted + "-" + short8(signature) : wanted;
    ids.add(id);
    said.putIfAbsent(signature, id);
    talk.add(turn.id(id).after(before));
    return id;
  }

  private static String signature(Turn turn, @Nullable String before) {
    var signature = new StringBuilder(before + "/" + turn.speaker().role());
    for (PartDraft part : turn.parts()) {
      signature
          .append('/')
          .append(part.part().kind())
          .append(':')
          .append(part.part().about(Meta.FILE_ID))
          .append(':')
          .append(part.part().text());
    }
    return signature.toString();
  }

  private static String short8(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
  }

  /// Chunks without a role occur: what was thought or generated is the model's.
  private String role(JsonNode chunk) {
    String role = texts.filled(chunk, "role");
    boolean generated = chunk.has("finishReason") || chunk.path("isThought").asBoolean(false);
    return role == null ? (generated ? "model" : "user") : role;
  }

  /// What a prompt as a whole was found to cite belongs to its last answer.
  private void cite(JsonNode prompt, @Nullable String last) {
    var sources = new ArrayList<PartDraft>();
    for (JsonNode citation : prompt.path("citations").values()) {
      String url = texts.firstFilled(citation, "uri", "url");
      if (url != null) {
        sources.add(PartDraft.of(new Source(texts.filled(citation, "title"), url, "").part()));
      }
    }
    if (!sources.isEmpty() && last != null) {
      talk.addTo(last, sources);
    }
  }

  /// Whether it was branched off another prompt, which is not here.
  private boolean isBranch() {
    return first.path("chunkedPrompt").path("chunks").values().stream()
        .anyMatch(chunk -> chunk.path("branchParent").path("promptId").isString());
  }

  private void tellUnsent() {
    boolean unsent =
        prompts.stream()
            .flatMap(prompt -> prompt.path("chunkedPrompt").path("pendingInputs").values().stream())
            .anyMatch(input -> texts.filled(input, "text") != null);
    if (unsent) {
      talk.note("What was typed but never sent is no message; the original keeps it.");
    }
  }

  private void tellBranch(JsonNode chunk) {
    String other = texts.firstFilled(chunk.path("branchParent"), NAME, "promptId");
    boolean here =
        prompts.size() > 1 && prompts.stream().anyMatch(one -> ownTitle(one).equals(other));
    if (other != null && !here && others.add(other)) {
      talk.note(
          "This prompt was branched off the prompt “%s”, which was not imported together with it."
              .formatted(other));
    }
  }
}
