package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the content of one message into parts. The blocks of `content` are the truth; the older
/// `text` beside them glues thinking and answer together and leaves tools out, so it is read only
/// when the blocks give nothing. One for each message; one thread.
final class Content {
  private final MessageTree.Node node;
  private final JsonNode message;
  private final Role role;
  private final Artifacts artifacts;
  private final Texts texts;
  private final Consumer<String> unknownType;
  private final CitedText cited;
  private final ToolPairs pairs = new ToolPairs();
  private final List<PartDraft> parts = new ArrayList<>();

  Content(MessageTree.Node node, Role role, Surroundings around) {
    this.node = node;
    this.message = node.message();
    this.role = role;
    artifacts = around.artifacts();
    texts = around.texts();
    unknownType = around.unknownType();
    cited = new CitedText(texts);
  }

  /// What messages of one conversation share.
  record Surroundings(Artifacts artifacts, Texts texts, Consumer<String> unknownType) {}

  List<PartDraft> parts() {
    JsonNode content = message.path("content");
    if (content.isArray()) {
      content.values().forEach(this::block);
    } else {
      say(content, null);
    }
    if (parts.isEmpty()) {
      say(message.path("text"), null);
    }
    parts.addAll(Attached.of(message, texts));
    cited.parts().forEach(this::add);
    return parts;
  }

  private void add(Part part) {
    parts.add(PartDraft.of(part));
  }

  private void block(JsonNode block) {
    if (block.isString()) {
      say(block, null);
      return;
    }
    String type = texts.orEmpty(block, "type");
    switch (type) {
      case "text" -> say(block.path("text"), block.get("citations"));
      case "thinking" -> thinking(block);
      case "tool_use", "server_tool_use", "mcp_tool_use", "tool_call" -> call(block);
      case "tool_result", "mcp_tool_result", "web_search_tool_result" -> result(block);
      case "voice_note", "error", "user_interjection" -> named(block);
      case "image" -> image(block);
      // nothing in them that can be read
      case "token_budget", "redacted_thinking" -> {}
      case "" -> untyped(block);
      default -> unknown(type, block);
    }
  }

  private void untyped(JsonNode block) {
    if (block.path("text").isString()) {
      say(block.path("text"), block.get("citations"));
    } else {
      unknown("(no type)", block);
    }
  }

  private void say(JsonNode text, @Nullable JsonNode citations) {
    if (!text.isString() || text.stringValue().isBlank()) {
      return;
    }
    String said = cited.of(text.stringValue(), citations);
    if (role != Role.ASSISTANT) {
      add(Part.prose(said));
      return;
    }
    for (AntTags piece : AntTags.in(said)) {
      add(
          switch (piece) {
            case AntTags.Said(String prose) -> Part.prose(prose);
            case AntTags.Thought(String thought) -> Part.thinking(thought);
            case AntTags.Made(Map<String, String> attributes, String made) ->
                artifacts.version(node, attributes, made);
          });
    }
  }

  private void thinking(JsonNode block) {
    var summaries = new LinkedHashSet<String>();
    for (JsonNode summary : block.path("summaries").values()) {
      String text = texts.filled(summary, "summary");
      if (text != null) {
        summaries.add(text);
      }
    }
    String thought = texts.filled(block, "thinking");
    String shown = thought == null ? String.join("\n", summaries) : thought;
    String last = summaries.isEmpty() ? null : List.copyOf(summaries).getLast();
    if (!shown.isEmpty()) {
      add(
          new Part(PartKind.THINKING, null, null, last, shown, null, Map.of())
              .with(Meta.SECONDS, seconds(block)));
    }
  }

  private static @Nullable String seconds(JsonNode block) {
    Instant start = Times.of(block, "start_timestamp");
    Instant stop = Times.of(block, "stop_timestamp");
    if (start == null || stop == null || !stop.isAfter(start)) {
      return null;
    }
    long seconds = Math.round(Duration.between(start, stop).toMillis() / 1000.0);
    return seconds == 0 ? null : Long.toString(seconds);
  }

  private void call(JsonNode block) {
    String tool = texts.filled(block, "name");
    Part part = ToolInput.call(tool, block.get("input"), texts);
    if (tool == null && part.text().isEmpty()) {
      otherwise(block);
      return;
    }
    if (Artifacts.TOOL.equals(tool)) {
      part = version(block.path("input"), part);
    }
    String id = pairs.call(texts.filled(block, "id"), tool);
    add(part.with(Meta.CALL_ID, id).with("integration", texts.filled(block, "integration_name")));
    if (block.has("result") || block.has("output")) {
      result(block);
    }
  }

  /// The version of an artifact that a call makes; a report among them cites its sources.
  private Part version(JsonNode input, Part call) {
    Part version = artifacts.version(node, input).orElse(call);
    JsonNode citations = input.get("md_citations");
    boolean report = version.kind() == PartKind.PROSE && input.path("content").isString();
    if (!report || citations == null) {
      return version;
    }
    String text = cited.of(input.path("content").stringValue(), citations);
    return new Part(
        PartKind.PROSE, version.mime(), null, version.name(), text, null, version.meta());
  }

  private void result(JsonNode block) {
    String tool = texts.filled(block, "name");
    String id = pairs.result(texts.firstFilled(block, "tool_use_id"), tool);
    ToolResult.of(block, texts, unknownType).forEach(part -> add(part.with(Meta.CALL_ID, id)));
  }

  private void named(JsonNode block) {
    String title = texts.filled(block, "title");
    String text = texts.firstFilled(block, "text", "message", "error", "content", "title");
    if (text != null) {
      add(
          new Part(PartKind.PROSE, null, null, title, text, null, Map.of())
              .with(Meta.TYPE, texts.of(block, "type")));
    } else {
      otherwise(block);
    }
  }

  /// A block of a known type that is laid out in a way of its own, unless there is nothing in it.
  private void otherwise(JsonNode block) {
    boolean[] filled = {false};
    block.forEachEntry((key, value) -> {
      boolean blank = value.isNull() || (value.isString() && value.stringValue().isBlank());
      boolean empty = value.isContainer() && value.isEmpty();
      filled[0] |= !key.equals("type") && !blank && !empty;
    });
    if (filled[0]) {
      unknown(texts.orEmpty(block, "type"), block);
    }
  }

  /// An image between texts, as copies of the programming interface have it.
  private void image(JsonNode block) {
    JsonNode source = block.path("source");
    String name = texts.firstFilled(block, "file_name", "title");
    Part image =
        new Part(PartKind.IMAGE, texts.filled(source, "media_type"), null, name, "", null, Map.of())
            .with(Meta.FILE_ID, texts.firstFilled(block, "file_uuid", "uuid"))
            .with(Meta.URL, texts.filled(source, "url"));
    byte[] bytes = bytes(texts.filled(source, "data"));
    if (bytes.length > 0) {
      parts.add(new PartDraft(image, () -> new ByteArrayInputStream(bytes)));
    } else {
      add(image.with(Meta.MISSING, Attached.NEVER).with(Meta.NEVER_EXPORTED, "true"));
    }
  }

  private static byte[] bytes(@Nullable String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      // cut off or no base64 at all; the image is then as good as absent
      return new byte[0];
    }
  }

  private void unknown(String type, JsonNode block) {
    unknownType.accept(type);
    var found = new LinkedHashSet<String>();
    for (String key : List.of("text", "thinking", "content", "message")) {
      String text = texts.filled(block, key);
      if (text != null) {
        found.add(text);
      }
    }
    block.path("content").values().stream()
        .map(item -> texts.filled(item, "text"))
        .filter(Objects::nonNull)
        .forEach(found::add);
    String title = texts.filled(block, "title");
    String text = found.isEmpty() ? title : String.join("\n\n", found);
    add(
        new Part(
                PartKind.PROSE,
                null,
                null,
                title,
                text == null ? texts.json(block) : text,
                null,
                Map.of())
            .with(Meta.TYPE, type));
  }
}
