package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Source;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the content of one message into parts, whatever its type; types that are new to this
/// version keep their text. One for each message; one thread.
final class Content {
  private static final String ALL = "all";

  private final NodeTree.Node node;
  private final Role role;
  private final Surroundings around;
  private final Texts texts;
  private final JsonNode content;
  private final JsonNode metadata;
  private final MessageText text;
  private final ToolOutput output;
  private final Citations citations;
  private final FileParts files;
  private final List<PartDraft> parts = new ArrayList<>();

  Content(NodeTree.Node node, Role role, Surroundings around) {
    this.node = node;
    this.role = role;
    this.around = around;
    texts = around.texts();
    content = node.message().path("content");
    metadata = node.message().path("metadata");
    String tool = texts.filled(node.message().path("author"), "name");
    text = new MessageText(content, metadata, texts);
    output = new ToolOutput(content, metadata, texts, tool);
    citations = new Citations(metadata, texts);
    files = new FileParts(around.assets(), texts, metadata.get("attachments"));
  }

  /// What messages of one conversation share.
  record Surroundings(Assets assets, Canvas canvas, Texts texts, Consumer<String> unknownType) {}

  List<PartDraft> parts() {
    String recipient = texts.filled(node.message(), "recipient");
    String type = texts.of(content, "content_type");
    beside().before().forEach(this::add);
    boolean isCall = recipient != null && !recipient.equals(ALL) && role == Role.ASSISTANT;
    if (recipient != null && isCall) {
      call(recipient, type);
    } else {
      byType(type == null ? "text" : type);
    }
    if (parts.isEmpty()) {
      beside().instructions().forEach(this::add);
    }
    beside().report().forEach(part -> parts.add(PartDraft.of(part)));
    parts.addAll(files.others(metadata.get("attachments")));
    citations.parts().forEach(part -> parts.add(PartDraft.of(part)));
    if (!citations.areStated()) {
      found();
    }
    return parts;
  }

  private BesideContent beside() {
    return new BesideContent(metadata, texts);
  }

  private void byType(String type) {
    switch (type) {
      case "text", "multimodal_text" -> mixed();
      case "code" -> add(Part.code(text.language(), text.code()));
      case "execution_output" -> program();
      case "tether_quote", "sonic_webpage" -> add(output.page());
      case "tether_browsing_display" -> add(output.searchResults());
      case "citable_code_output" -> add(output.citableCode());
      case "computer_output" -> screen();
      case "system_error" -> add(output.error());
      case "thoughts" -> new Thoughts(content, metadata, texts).all().forEach(this::add);
      case "reasoning_recap" -> add(new Thoughts(content, metadata, texts).recap());
      case "user_editable_context" -> context("user_profile", "user_instructions");
      case "model_editable_context" -> context("model_set_context");
      default -> unknown(type);
    }
  }

  private void add(Part part) {
    if (!part.text().isEmpty()) {
      parts.add(PartDraft.of(part));
    }
  }

  /// Text that is read as it stands, or a tool's answer.
  private void say(String said) {
    add(role == Role.TOOL ? result(said) : Part.prose(citations.resolve(said)));
  }

  private Part result(String said) {
    return ToolOutput.result(output.tool(), said);
  }

  // ---- text with images and sounds between

  private void mixed() {
    JsonNode pieces = content.get("parts");
    if (pieces == null || !pieces.isArray()) {
      say(text.whole());
      return;
    }
    pieces.values().forEach(this::mixed);
  }

  private void mixed(JsonNode piece) {
    if (piece.isString()) {
      say(texts.clean(piece.stringValue()));
    } else if (piece.isObject()) {
      piece(piece);
    } else {
      piece.values().forEach(this::mixed);
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
    String said = texts.firstFilled(piece, "text", "content", "title");
    if (type.isEmpty() && said != null) {
      say(said);
      return;
    }
    around.unknownType().accept(type.isEmpty() ? "(no type)" : type);
    if (piece.path("asset_pointer").isString()) {
      files
          .pointed(PartKind.ATTACHMENT, piece, "asset_pointer")
          .map(file -> new PartDraft(file.part().with(Meta.TYPE, type), file.bytes()))
          .ifPresent(parts::add);
    } else {
      add(Part.prose(said == null ? texts.json(piece) : said).with(Meta.TYPE, type));
    }
  }

  private void objectPieces() {
    content.path("parts").values().stream().filter(JsonNode::isObject).forEach(this::piece);
  }

  // ---- tools

  private void call(String recipient, @Nullable String type) {
    String said = "code".equals(type) ? text.code() : text.whole();
    if (said.isEmpty()) {
      // a call in a type of its own still says what it is
      byType(type == null ? "text" : type);
      return;
    }
    add(
        around
            .canvas()
            .version(node.key(), recipient, said)
            .orElseGet(() -> toolCall(recipient, said)));
    if ("multimodal_text".equals(type)) {
      objectPieces();
    }
  }

  private Part toolCall(String recipient, String said) {
    return new Part(PartKind.TOOL_CALL, null, text.language(), recipient, said, null, Map.of());
  }

  private void program() {
    add(output.program());
    for (JsonNode message : metadata.path("aggregate_result").path("messages").values()) {
      if (message.path("image_url").isString()) {
        files.pointed(PartKind.IMAGE, message, "image_url").ifPresent(parts::add);
      }
    }
  }

  private void screen() {
    add(output.screen());
    JsonNode picture = content.get("screenshot");
    if (picture != null && picture.isObject()) {
      file(PartKind.IMAGE, picture);
    }
  }

  /// What a search found, where nothing says which of it was cited.
  private void found() {
    for (JsonNode group : metadata.path("search_result_groups").values()) {
      for (Source page : Source.all(group.get("entries"), texts)) {
        parts.add(
            PartDraft.of(
                role == Role.TOOL
                    ? ToolOutput.result(page.title(), page.quote()).with(Meta.URL, page.url())
                    : page.part()));
      }
    }
  }

  // ---- context, and what is new to this version

  private void context(String... keys) {
    for (String key : keys) {
      add(Part.prose(texts.orEmpty(content, key)).with(Meta.TYPE, key));
    }
  }

  private void unknown(String type) {
    around.unknownType().accept(type);
    var found = new ArrayList<String>();
    for (String key : List.of("content", "result", "summary", "text")) {
      String said = texts.filled(content, key);
      if (said != null) {
        found.add(said);
      }
    }
    found.addAll(texts.all(content.get("parts")));
    String said = found.isEmpty() ? texts.json(content) : String.join("\n\n", found);
    Part part = role == Role.TOOL ? result(said) : Part.prose(citations.resolve(said));
    add(part.with(Meta.TYPE, type));
    objectPieces();
  }
}
