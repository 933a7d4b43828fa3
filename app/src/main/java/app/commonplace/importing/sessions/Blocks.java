package app.commonplace.importing.sessions;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns content as the interfaces of models have it, a text or a list of blocks, into parts of a
/// turn. Remembers the calls of a session, so that a result carries the name of its tool. One for
/// each session; one thread.
public final class Blocks {
  private final Session session;
  private final Texts texts;
  private final Map<String, String> tools = new HashMap<>();

  public Blocks(Session session) {
    this.session = session;
    this.texts = session.texts();
  }

  /// Adds all of a content.
  public void add(Turn turn, @Nullable JsonNode content) {
    if (content == null || content.isNull()) {
      return;
    }
    if (content.isArray()) {
      content.values().forEach(block -> add(turn, block));
    } else if (content.isObject()) {
      block(turn, content);
    } else {
      turn.say(texts.of(content));
    }
  }

  /// Whether a content is a list of results of tools and nothing else.
  public static boolean isResults(@Nullable JsonNode content) {
    return content != null
        && content.isArray()
        && !content.isEmpty()
        && content.values().stream()
            .allMatch(block -> block.path("type").asString("").equals("tool_result"));
  }

  private void block(Turn turn, JsonNode block) {
    String type = texts.orEmpty(block, "type");
    switch (type) {
      case "text", "input_text", "output_text" -> turn.say(texts.of(block, "text"));
      case "thinking", "reasoning" -> turn.think(texts.firstFilled(block, "thinking", "text"));
      case "redacted_thinking" -> {}
      case "tool_use", "server_tool_use", "mcp_tool_use" ->
          call(turn, texts.filled(block, "id"), texts.filled(block, "name"), block.get("input"));
      case "toolCall" ->
          call(
              turn, texts.filled(block, "id"), texts.filled(block, "name"), block.get("arguments"));
      case "tool_result", "mcp_tool_result", "web_search_tool_result", "web_fetch_tool_result" ->
          result(
              turn,
              texts.filled(block, "tool_use_id"),
              block.get("content"),
              block.path("is_error").asBoolean(false));
      case "image", "image_url", "input_image", "document" -> file(turn, type, block);
      case "" -> untyped(turn, block);
      default -> unknown(turn, type, block);
    }
  }

  /// Adds the call of a tool.
  public void call(
      Turn turn, @Nullable String call, @Nullable String tool, @Nullable JsonNode input) {
    if (call != null && tool != null) {
      tools.put(call, tool);
    }
    turn.add(ToolInput.call(tool, input, texts).with(Meta.CALL_ID, call));
  }

  /// Adds what a tool gave back.
  public void result(Turn turn, @Nullable String call, @Nullable JsonNode content, boolean failed) {
    var said = new ArrayList<String>();
    var files = new ArrayList<PartDraft>();
    collect(content, said, files);
    String tool = call == null ? null : tools.get(call);
    var part =
        new Part(PartKind.TOOL_RESULT, null, null, tool, String.join("\n\n", said), null, Map.of())
            .with(Meta.CALL_ID, call)
            .with(Meta.ERROR, failed ? "true" : null);
    if (files.isEmpty() || !said.isEmpty() || failed) {
      turn.add(part);
    }
    files.forEach(turn::add);
  }

  private void collect(@Nullable JsonNode content, List<String> said, List<PartDraft> files) {
    if (content == null || content.isNull()) {
      return;
    }
    if (content.isArray()) {
      content.values().forEach(item -> collect(item, said, files));
      return;
    }
    String type = texts.orEmpty(content, "type");
    String text =
        content.isObject()
            ? texts.firstFilled(content, "text", "Text", "content", "output")
            : texts.of(content);
    if (type.equals("image") || type.equals("input_image")) {
      files.add(file(type, content));
    } else if (text != null) {
      said.add(text);
    } else if (!content.isString()) {
      said.add(texts.json(content));
    }
  }

  private void untyped(Turn turn, JsonNode block) {
    String text = texts.firstFilled(block, "text", "Text");
    if (text == null) {
      unknown(turn, "(no type)", block);
    } else {
      turn.say(text);
    }
  }

  /// A block whose type this version does not know: its text, else the whole of it.
  public void unknown(Turn turn, String type, JsonNode block) {
    session.unread().content(type);
    String text = texts.firstFilled(block, "text", "content", "message", "value");
    turn.add(Part.prose(text == null ? texts.json(block) : text).with(Meta.TYPE, type));
  }

  private void file(Turn turn, String type, JsonNode block) {
    turn.add(file(type, block));
  }

  private PartDraft file(String type, JsonNode block) {
    JsonNode source = block.path("source");
    // blocks of the Model Context Protocol hold their bytes themselves
    JsonNode inside = source.isObject() ? source : block;
    JsonNode url = block.path("image_url");
    String stated = url.isObject() ? texts.filled(url, "url") : texts.of(url);
    String address = stated == null ? texts.filled(inside, "url") : stated;
    String name = texts.firstFilled(block, "title", "name", "file_name");
    PartKind kind = type.equals("document") ? PartKind.ATTACHMENT : PartKind.IMAGE;
    if (address != null) {
      return InlineFile.at(kind, name, address);
    }
    String mime = texts.firstFilled(inside, "media_type", "mime_type", "mimeType");
    String text = texts.orEmpty(source, "text");
    Part part =
        new Part(
            kind, mime == null ? MimeType.ofName(name) : mime, null, name, text, null, Map.of());
    return InlineFile.of(part, texts.firstFilled(inside, "data", "base64"));
  }
}
