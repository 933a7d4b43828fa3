package app.commonplace.importing.parts;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the content of a message in the shapes that programs around the common interfaces of
/// models write: a string, an object, or a list of typed blocks. One for each conversation; one
/// thread.
public final class Blocks {
  private final Texts texts;
  private final Consumer<String> unknown;

  /// @param unknown told the type of a block that this version does not know
  public Blocks(Texts texts, Consumer<String> unknown) {
    this.texts = texts;
    this.unknown = unknown;
  }

  /// The parts of a content; none when there is none.
  public List<PartDraft> of(@Nullable JsonNode content) {
    var parts = new ArrayList<PartDraft>();
    if (content != null) {
      add(content, parts);
    }
    return parts;
  }

  private void add(JsonNode content, List<PartDraft> parts) {
    if (content.isString()) {
      parts.addAll(Said.parts(texts.clean(content.stringValue())));
    } else if (content.isArray()) {
      content.values().forEach(block -> add(block, parts));
    } else if (content.isObject()) {
      block(content, parts);
    } else if (!content.isNull() && !content.isMissingNode()) {
      parts.add(PartDraft.of(Part.prose(content.asString())));
    }
  }

  private void block(JsonNode block, List<PartDraft> parts) {
    String type = texts.orEmpty(block, "type").toLowerCase(Locale.ROOT);
    switch (type) {
      case "text", "input_text", "output_text", "markdown", "main_text", "info", "" ->
          text(type, block, parts);
      case "thinking", "reasoning", "think", "thought", "reasoning_content" ->
          add(parts, Part.thinking(readable(block)));
      case "code" -> add(parts, Part.code(texts.filled(block, "language"), readable(block)));
      case "image_url", "image", "input_image", "image-url", "image_file" -> image(block, parts);
      case "tool_call",
          "tool-call",
          "tool_use",
          "tool-use",
          "function_call",
          "function",
          "toolcallrequest" ->
          call(block, parts);
      case "tool_result", "tool-result", "function_call_output", "toolcallresult" ->
          result(block, parts);
      case "file", "attachment", "input_file", "audio", "input_audio", "video" ->
          file(block, parts);
      case "error" -> add(parts, typed("error", readable(block)));
      default -> {
        unknown.accept(type);
        String readable = readable(block);
        add(parts, typed(type, readable.isEmpty() ? texts.json(block) : readable));
      }
    }
  }

  private void text(String type, JsonNode block, List<PartDraft> parts) {
    String text = readable(block);
    if (!text.isEmpty()) {
      parts.addAll(Said.parts(text));
    } else if (type.isEmpty() && !block.isEmpty()) {
      // an answer that is itself an object, as in data sets
      add(parts, Part.code("json", texts.json(block)));
    }
  }

  /// The text of a block, under whichever of the usual keys it stands.
  private String readable(JsonNode block) {
    for (String key : List.of("text", "value", "content", "thinking", "think", "reasoning")) {
      JsonNode value = block.path(key);
      if (value.isString() && !value.stringValue().isBlank()) {
        return texts.clean(value.stringValue());
      }
      if (value.isObject() && value.path("value").isString()) {
        return texts.orEmpty(value, "value");
      }
      String pieces = pieces(value);
      if (!pieces.isEmpty()) {
        return pieces;
      }
    }
    for (String key : List.of("answer", "summary", "message", "error", "logs")) {
      String text = texts.filled(block, key);
      String pieces = text == null ? pieces(block.path(key)) : text;
      if (!pieces.isEmpty()) {
        return pieces;
      }
    }
    return "";
  }

  /// Thoughts may come in pieces, each a text within a block of its own. Nothing where one is more
  /// than a text.
  private String pieces(JsonNode list) {
    var pieces = new ArrayList<String>();
    for (JsonNode piece : list.isArray() ? list.values() : List.<JsonNode>of()) {
      String text = piece.isString() ? texts.of(piece) : texts.of(piece, "text");
      if (text == null) {
        return "";
      }
      pieces.add(text);
    }
    return String.join("\n\n", pieces).strip();
  }

  private void image(JsonNode block, List<PartDraft> parts) {
    JsonNode source = block.path("source");
    if (source.path("data").isString()) {
      parts.add(
          Base64File.of(
              texts.filled(source, "media_type"), null, source.path("data").stringValue()));
      return;
    }
    JsonNode url = block.path("image_url");
    String address = texts.firstFilled(url.isObject() ? url : block, "url", "image_url", "image");
    if (address != null) {
      parts.add(Base64File.ofAddress("image/*", texts.filled(block, "name"), address));
    } else {
      file(block, parts);
    }
  }

  /// A call with whatever stands beside it; some programs keep its result in the same block.
  private void call(JsonNode stated, List<PartDraft> parts) {
    JsonNode inside = stated.path("tool_call");
    JsonNode block = inside.isObject() ? inside : stated;
    JsonNode named = named(block);
    String name = texts.firstFilled(named, "name", "tool_name", "toolName");
    String type = texts.orEmpty(block, "type");
    // a tool of the interface's own goes by its type
    String tool = name == null && block.path(type).isObject() ? type : name;
    JsonNode input = first(named, "input", "args", "arguments", "parameters", "params");
    String id =
        texts.firstFilled(
            block, "call_id", "toolCallRequestId", "tool_call_id", "toolCallId", "id");
    add(parts, ToolInput.call(tool, JsonText.object(input), texts).with(Meta.CALL_ID, id));
    JsonNode output = first(block, "output", "result", "response");
    JsonNode within = output == null ? first(named, "output", "outputs", "results") : output;
    if (within != null && !(within.isArray() && within.isEmpty())) {
      add(parts, result(tool, id, within));
    }
  }

  /// What a call says of itself may stand under the word for its type.
  private JsonNode named(JsonNode block) {
    for (String key : List.of("function", "custom", texts.orEmpty(block, "type"))) {
      if (block.path(key).isObject()) {
        return block.path(key);
      }
    }
    return block;
  }

  private void result(JsonNode block, List<PartDraft> parts) {
    String id =
        texts.firstFilled(
            block,
            "tool_use_id",
            "tool_call_id",
            "toolCallId",
            "toolUseID",
            "call_id",
            "toolCallRequestId",
            "id");
    String tool = texts.firstFilled(block, "name", "tool_name", "toolName");
    // some programs keep how it went around what came back
    JsonNode run = block.path("run");
    JsonNode stated = first(block, "content", "output", "result", "text");
    JsonNode within = stated == null ? first(run, "result", "error") : stated;
    JsonNode output = within == null && run.isObject() ? run : within;
    if (output != null) {
      Part part = result(tool, id, output);
      boolean error = block.path("is_error").asBoolean(false) || run.has("error");
      add(parts, error ? part.with(Meta.ERROR, "true") : part);
    }
  }

  /// What a tool gave back; programs that other programs serve wrap it once more.
  public Part result(@Nullable String tool, @Nullable String id, JsonNode stated) {
    JsonNode output = stated.path("content").isArray() ? stated.path("content") : stated;
    var text = new StringBuilder();
    if (output.isArray()) {
      output.values().forEach(item -> text.append(flat(item)).append('\n'));
    } else {
      text.append(flat(output));
    }
    return new Part(PartKind.TOOL_RESULT, null, null, tool, text.toString().strip(), null, Map.of())
        .with(Meta.CALL_ID, id);
  }

  private String flat(JsonNode item) {
    String readable = item.isObject() ? readable(item) : "";
    return readable.isEmpty() ? texts.json(item) : readable;
  }

  private void file(JsonNode block, List<PartDraft> parts) {
    JsonNode about = about(block);
    String name = texts.firstFilled(about, "name", "filename", "file_name", "origin_name");
    String stated = texts.firstFilled(about, "mime_type", "mimeType", "mediaType");
    boolean image = stated == null && texts.orEmpty(block, "type").contains("image");
    String mime = image ? "image/*" : stated;
    String data = texts.firstFilled(about, "data", "file_data", "base64");
    if (data != null) {
      parts.add(
          Base64File.ofAddress(mime, name, data.startsWith("data:") ? data : "data:," + data));
      return;
    }
    String id =
        texts.firstFilled(
            about, "id", "file_id", "storageKey", "url", "filepath", "fileIdentifier");
    parts.add(Base64File.absent(mime, name, id, "The export names this file alone."));
  }

  /// What a block says of a file may stand in an object within it.
  private static JsonNode about(JsonNode block) {
    for (String key : List.of("file", "image_file", "input_audio", "video")) {
      if (block.path(key).isObject()) {
        return block.path(key);
      }
    }
    return block;
  }

  private static Part typed(String type, String text) {
    return Part.prose(text).with(Meta.TYPE, type);
  }

  private static @Nullable JsonNode first(JsonNode block, String... keys) {
    for (String key : keys) {
      JsonNode value = block.get(key);
      if (value != null && !value.isNull()) {
        return value;
      }
    }
    return null;
  }

  private static void add(List<PartDraft> parts, Part part) {
    if (!part.text().isBlank() || part.kind() == PartKind.TOOL_CALL) {
      parts.add(PartDraft.of(part));
    }
  }
}
