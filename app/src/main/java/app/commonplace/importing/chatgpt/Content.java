package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the content of one message into parts, whatever its type; types that are new to this
/// version keep their text. One for each message; one thread.
final class Content {
  private static final String ALL = "all";

  private final NodeTree.Node node;
  private final Canvas canvas;
  private final Texts texts;
  private final Consumer<String> unknownType;
  private final JsonNode content;
  private final JsonNode metadata;
  private final Citations citations;
  private final FileParts files;
  private final Role role;
  private final @Nullable String tool;
  private final List<PartDraft> parts = new ArrayList<>();

  Content(NodeTree.Node node, Role role, Surroundings around) {
    this.node = node;
    this.role = role;
    canvas = around.canvas();
    texts = around.texts();
    unknownType = around.unknownType();
    content = node.message().path("content");
    metadata = node.message().path("metadata");
    citations = new Citations(metadata, texts);
    files = new FileParts(around.assets(), texts, metadata.get("attachments"));
    tool = texts.filled(node.message().path("author"), "name");
  }

  /// What messages of one conversation share.
  record Surroundings(Assets assets, Canvas canvas, Texts texts, Consumer<String> unknownType) {}

  List<PartDraft> parts() {
    String recipient = texts.filled(node.message(), "recipient");
    String type = texts.of(content, "content_type");
    if (recipient != null && !recipient.equals(ALL) && role == Role.ASSISTANT) {
      call(recipient, type);
    } else {
      byType(type == null ? "text" : type);
    }
    parts.addAll(files.others(metadata.get("attachments")));
    citations.parts().forEach(part -> parts.add(PartDraft.of(part)));
    return parts;
  }

  private void byType(String type) {
    switch (type) {
      case "text", "multimodal_text" -> mixed();
      case "code" -> add(Part.code(language(), codeText()));
      case "execution_output" -> executionOutput();
      case "tether_quote", "sonic_webpage" -> page();
      case "tether_browsing_display" ->
          result(tool, texts.firstFilled(content, "result", "summary", "text"));
      case "citable_code_output" -> codeOutput();
      case "computer_output" -> computerOutput();
      case "thoughts" -> thoughts();
      case "reasoning_recap" -> recap();
      case "user_editable_context" -> context("user_profile", "user_instructions");
      case "model_editable_context" -> context("model_set_context");
      case "system_error" -> error();
      default -> unknown(type);
    }
  }

  private void add(Part part) {
    if (!part.text().isEmpty()) {
      parts.add(PartDraft.of(part));
    }
  }

  /// Text that is read as it stands, or a tool's answer.
  private void say(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (role == Role.TOOL) {
      result(tool, text);
    } else {
      add(Part.prose(citations.resolve(text)));
    }
  }

  private void result(@Nullable String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      add(toolResult(name, text));
    }
  }

  private static Part toolResult(@Nullable String name, String text) {
    return new Part(PartKind.TOOL_RESULT, null, null, name, text, null, Map.of());
  }

  // ---- text with images and sounds between

  private void mixed() {
    JsonNode pieces = content.get("parts");
    if (pieces == null || !pieces.isArray()) {
      String text = texts.firstFilled(content, "text", "content", "result");
      say(text == null ? "" : text);
      return;
    }
    for (JsonNode piece : pieces.values()) {
      if (piece.isString()) {
        say(texts.clean(piece.stringValue()));
      } else if (piece.isObject()) {
        piece(piece);
      }
    }
  }

  private void piece(JsonNode piece) {
    String type = texts.orEmpty(piece, "content_type");
    switch (type) {
      case "image_asset_pointer" -> file(PartKind.IMAGE, piece);
      case "audio_asset_pointer", "video_container_asset_pointer" ->
          file(PartKind.ATTACHMENT, piece);
      case "audio_transcription" -> say(texts.orEmpty(piece, "text"));
      case "real_time_user_audio_video_asset_pointer" -> liveTalk(piece);
      default -> unknownPiece(type, piece);
    }
  }

  private void file(PartKind kind, JsonNode pointer) {
    files.pointed(kind, pointer, "asset_pointer").ifPresent(parts::add);
  }

  private void liveTalk(JsonNode piece) {
    for (String key : List.of("audio_asset_pointer", "video_container_asset_pointer")) {
      JsonNode pointer = piece.get(key);
      if (pointer != null && pointer.isObject()) {
        file(PartKind.ATTACHMENT, pointer);
      }
    }
    piece.path("frames_asset_pointers").values().forEach(frame -> file(PartKind.IMAGE, frame));
  }

  private void unknownPiece(String type, JsonNode piece) {
    String text = texts.firstFilled(piece, "text", "content", "title");
    if (type.isEmpty() && text != null) {
      say(text);
      return;
    }
    unknownType.accept(type.isEmpty() ? "(no type)" : type);
    if (piece.path("asset_pointer").isString()) {
      files
          .pointed(PartKind.ATTACHMENT, piece, "asset_pointer")
          .map(file -> new PartDraft(file.part().with(Meta.TYPE, type), file.bytes()))
          .ifPresent(parts::add);
    } else {
      add(Part.prose(text == null ? texts.json(piece) : text).with(Meta.TYPE, type));
    }
  }

  // ---- tools and code

  private void call(String recipient, @Nullable String type) {
    String text = "code".equals(type) ? codeText() : joined();
    if (text.isEmpty() && content.isObject()) {
      // a call in a type of its own still says what it is
      byType(type == null ? "text" : type);
      return;
    }
    Part whole =
        canvas
            .version(node.key(), recipient, text)
            .orElseGet(() ->
                new Part(PartKind.TOOL_CALL, null, language(), recipient, text, null, Map.of()));
    add(whole);
    if ("multimodal_text".equals(type)) {
      content.path("parts").values().stream().filter(JsonNode::isObject).forEach(this::piece);
    }
  }

  private String joined() {
    List<String> pieces = texts.all(content.get("parts"));
    if (!pieces.isEmpty()) {
      return String.join("\n\n", pieces);
    }
    String text = texts.firstFilled(content, "text", "content", "result");
    return text == null ? "" : text;
  }

  private String codeText() {
    String text = texts.firstFilled(content, "text");
    if (text == null) {
      text = texts.firstFilled(metadata, "initial_text", "finished_text");
    }
    return text == null ? joined() : text;
  }

  private @Nullable String language() {
    String language = texts.filled(content, "language");
    return language == null || language.equals("unknown") ? null : language;
  }

  private void executionOutput() {
    Part result = toolResult(tool, joined());
    boolean failed =
        !metadata.path("aggregate_result").path("in_kernel_exception").isMissingNode()
            && metadata.path("aggregate_result").path("in_kernel_exception").isObject();
    add(failed ? result.with(Meta.ERROR, "true") : result);
    for (JsonNode message : metadata.path("aggregate_result").path("messages").values()) {
      if (message.path("image_url").isString()) {
        files.pointed(PartKind.IMAGE, message, "image_url").ifPresent(parts::add);
      }
    }
  }

  private void page() {
    String title = texts.firstFilled(content, "title", "domain", "url");
    String text = texts.firstFilled(content, "text", "snippet", "title", "url");
    if (text != null) {
      add(toolResult(title, text).with(Meta.URL, texts.filled(content, "url")));
    }
  }

  private void codeOutput() {
    String text = texts.firstFilled(content, "output_str", "text");
    String title = texts.firstFilled(metadata, "display_title");
    if (text != null) {
      String url = texts.firstFilled(metadata, "display_url");
      add(toolResult(title == null ? tool : title, text).with(Meta.URL, url));
    }
  }

  private void computerOutput() {
    JsonNode state = content.path("state");
    String url = texts.filled(state, "url");
    String title = texts.firstFilled(state, "title", "url");
    if (title != null) {
      add(toolResult(tool, title).with(Meta.URL, url));
    }
    JsonNode screenshot = content.get("screenshot");
    if (screenshot != null && screenshot.isObject()) {
      file(PartKind.IMAGE, screenshot);
    }
  }

  private void error() {
    String name = texts.filled(content, "name");
    String text = texts.firstFilled(content, "text", "name");
    if (text != null) {
      add(toolResult(name == null ? tool : name, text).with(Meta.ERROR, "true"));
    }
  }

  // ---- thinking and context

  private void thoughts() {
    for (JsonNode thought : content.path("thoughts").values()) {
      String summary = texts.filled(thought, "summary");
      String text = texts.filled(thought, "content");
      if (text == null) {
        text = String.join("\n\n", texts.all(thought.get("chunks")));
      }
      String shown = text.isEmpty() ? summary : text;
      if (shown != null) {
        add(
            new Part(
                PartKind.THINKING,
                null,
                null,
                summary,
                Citations.withoutSpans(shown),
                null,
                Map.of()));
      }
    }
    if (parts.isEmpty()) {
      add(Part.thinking(Citations.withoutSpans(joined())));
    }
  }

  private void recap() {
    JsonNode seconds = metadata.get("finished_duration_sec");
    String stated = seconds != null && seconds.isNumber() ? seconds.asString() : null;
    add(Part.thinking(joined()).with(Meta.SECONDS, stated));
  }

  private void context(String... keys) {
    for (String key : keys) {
      String text = texts.filled(content, key);
      if (text != null) {
        add(Part.prose(text).with(Meta.TYPE, key));
      }
    }
  }

  private void unknown(String type) {
    unknownType.accept(type);
    var found = new ArrayList<String>();
    for (String key : Set.of("text", "content", "result", "summary").stream().sorted().toList()) {
      String text = texts.filled(content, key);
      if (text != null) {
        found.add(text);
      }
    }
    found.addAll(texts.all(content.get("parts")));
    String text = found.isEmpty() ? texts.json(content) : String.join("\n\n", found);
    add(
        role == Role.TOOL
            ? toolResult(tool, text).with(Meta.TYPE, type)
            : Part.prose(citations.resolve(text)).with(Meta.TYPE, type));
    content.path("parts").values().stream().filter(JsonNode::isObject).forEach(this::piece);
  }
}
