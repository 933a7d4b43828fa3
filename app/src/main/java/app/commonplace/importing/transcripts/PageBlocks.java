package app.commonplace.importing.transcripts;

import app.commonplace.importing.json.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Writes as Markdown what exporters keep of a page block by block: each says which element of HTML
/// it was, and has its text or the blocks within it as `data`. Immutable.
record PageBlocks(Texts texts) {
  private static final String DATA = "data";

  /// The text of a message; empty when it is made of anything else.
  String of(JsonNode message) {
    if (message.isString()) {
      return texts.clean(message.stringValue());
    }
    var blocks = new ArrayList<String>();
    for (JsonNode block : message.values()) {
      blocks.add(block.isObject() ? block(block) : block.isString() ? of(block) : "");
    }
    blocks.removeIf(String::isBlank);
    return String.join("\n\n", blocks);
  }

  private String block(JsonNode block) {
    JsonNode data = block.path(DATA);
    return switch (texts.orEmpty(block, "type")) {
      case "pre" ->
          "```%s\n%s\n```".formatted(texts.orEmpty(block, "language"), texts.orEmpty(block, DATA));
      case "ul" -> listed(data, "- ");
      case "ol" -> listed(data, "1. ");
      case "table" -> table(data);
      default -> data.isArray() ? of(data) : texts.orEmpty(block, DATA);
    };
  }

  private String listed(JsonNode items, String mark) {
    return items.values().stream()
        .map(item -> mark + (item.isObject() ? block(item) : of(item)))
        .collect(Collectors.joining("\n"));
  }

  private String table(JsonNode sections) {
    List<String> rows = new ArrayList<>();
    for (JsonNode section : sections.values()) {
      for (JsonNode row : section.path(DATA).values()) {
        rows.add(
            row.path(DATA).values().stream()
                .map(cell -> texts.orEmpty(cell, DATA))
                .collect(Collectors.joining(" | ")));
      }
    }
    return String.join("\n", rows);
  }
}
