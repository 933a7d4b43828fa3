package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a tool gave back: its text as one part, and each page it found as a part with its address.
/// One for each result; one thread.
final class ToolResult {
  private static final String IMAGE = "(image; Claude's exports never hold it)";

  private final @Nullable String tool;
  private final Texts texts;
  private final Consumer<String> unknownType;
  private final List<String> said = new ArrayList<>();
  private final List<Part> pages = new ArrayList<>();

  private ToolResult(@Nullable String tool, Texts texts, Consumer<String> unknownType) {
    this.tool = tool;
    this.texts = texts;
    this.unknownType = unknownType;
  }

  static List<Part> of(JsonNode block, Texts texts, Consumer<String> unknownType) {
    var result = new ToolResult(texts.filled(block, "name"), texts, unknownType);
    result.read(block);
    boolean failed = block.path("is_error").asBoolean(false);
    return result.parts(failed);
  }

  private List<Part> parts(boolean failed) {
    var parts = new ArrayList<Part>();
    if (!said.isEmpty() || (failed && pages.isEmpty())) {
      parts.add(part(tool, String.join("\n\n", said)));
    }
    parts.addAll(pages);
    return failed ? parts.stream().map(part -> part.with(Meta.ERROR, "true")).toList() : parts;
  }

  private static Part part(@Nullable String name, String text) {
    return new Part(PartKind.TOOL_RESULT, null, null, name, text, null, Map.of());
  }

  private void read(JsonNode block) {
    JsonNode content = block.path("content");
    if (content.isArray()) {
      content.values().forEach(this::item);
    } else if (content.isObject()) {
      item(content);
    } else {
      say(texts.of(content));
    }
    for (String key : List.of("text", "output", "result")) {
      if (nothingYet()) {
        say(texts.of(block.path(key)));
      }
    }
    if (nothingYet() && block.path("display_content").isObject()) {
      display(block.path("display_content"));
    }
    if (nothingYet() && block.path("structured_content").isObject()) {
      say(texts.json(block.path("structured_content")));
    }
  }

  private boolean nothingYet() {
    return said.isEmpty() && pages.isEmpty();
  }

  private void say(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      said.add(text);
    }
  }

  private void item(JsonNode item) {
    if (item.isString()) {
      say(texts.of(item));
      return;
    }
    String type = texts.orEmpty(item, "type");
    switch (type) {
      case "text", "knowledge", "web_search_result" -> pageOrText(item);
      case "image" -> said.add(IMAGE);
      case "local_resource" -> resource(item);
      default -> other(type, item);
    }
  }

  private void pageOrText(JsonNode item) {
    String url = texts.filled(item, "url");
    String title = texts.filled(item, "title");
    String text = texts.firstFilled(item, "text", "content");
    if (url == null && title == null) {
      say(text);
    } else {
      pages.add(part(title == null ? url : title, text == null ? "" : text).with(Meta.URL, url));
    }
  }

  /// A file that a tool made. Only its name is exported.
  private void resource(JsonNode item) {
    String path = texts.filled(item, "file_path");
    String name = texts.firstFilled(item, "name", "file_path");
    pages.add(
        new Part(
                PartKind.TOOL_RESULT,
                texts.filled(item, "mime_type"),
                null,
                name,
                path == null ? "" : path,
                null,
                Map.of())
            .with(Meta.FILE_ID, texts.filled(item, "uuid")));
  }

  private void other(String type, JsonNode item) {
    boolean readable = item.path("text").isString() || item.path("url").isString();
    if (!type.isEmpty()) {
      unknownType.accept(type);
    }
    if (readable) {
      pageOrText(item);
    } else {
      say(texts.json(item));
    }
  }

  /// What Claude's screen shows in place of a result that has no text.
  private void display(JsonNode display) {
    say(texts.firstFilled(display, "text", "json_block", "code"));
    say(
        display.path("table").values().stream()
            .map(row -> String.join(" | ", texts.all(row)))
            .collect(Collectors.joining("\n")));
    display.path("content").values().forEach(this::pageOrText);
    if (display.path("link").isObject()) {
      pageOrText(display.path("link"));
    }
  }
}
