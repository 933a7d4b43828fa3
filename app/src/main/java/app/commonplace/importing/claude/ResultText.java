package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/// The readable text of a tool's result: its texts, and pages it found with title and address.
final class ResultText {
  private ResultText() {}

  static String of(JsonNode block, Texts texts) {
    JsonNode content = block.path("content");
    if (content.isString()) {
      return texts.json(content);
    }
    var pieces = new ArrayList<String>();
    for (JsonNode item : content.values()) {
      String text = item.isString() ? texts.json(item) : item(item, texts);
      if (!text.isBlank()) {
        pieces.add(text);
      }
    }
    if (pieces.isEmpty()) {
      String shown = texts.firstFilled(block.path("display_content"), "text", "json_block", "code");
      String message = shown == null ? texts.filled(block, "message") : shown;
      return message == null ? "" : message;
    }
    return String.join("\n\n", pieces);
  }

  private static String item(JsonNode item, Texts texts) {
    var lines = new ArrayList<String>();
    for (String key : new String[] {"title", "url", "file_path", "text"}) {
      String text = texts.filled(item, key);
      if (text != null) {
        lines.add(text);
      }
    }
    return String.join("\n", lines);
  }
}
