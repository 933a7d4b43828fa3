package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The text of one message's content as one string, wherever its type keeps it.
record MessageText(JsonNode content, JsonNode metadata, Texts texts) {

  String whole() {
    List<String> pieces = texts.all(content.get("parts"));
    if (!pieces.isEmpty()) {
      return String.join("\n\n", pieces);
    }
    if (content.isString()) {
      return texts.clean(content.stringValue());
    }
    String text = texts.firstFilled(content, "text", "content", "result", "parts");
    return text == null ? "" : text;
  }

  /// Code, which some messages hold only beside their content.
  String code() {
    String text = texts.firstFilled(content, "text");
    if (text == null) {
      text = texts.firstFilled(metadata, "initial_text", "finished_text");
    }
    return text == null ? whole() : text;
  }

  @Nullable String language() {
    String language = texts.filled(content, "language");
    return "unknown".equals(language) ? null : language;
  }
}
