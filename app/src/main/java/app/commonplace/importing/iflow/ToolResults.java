package app.commonplace.importing.iflow;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.PartKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What tools gave back: within blocks as Claude has them, in the words of Gemini. One for each
/// session; one thread.
record ToolResults(Session session, Blocks blocks) {
  private static final String RESPONSE = "functionResponse";

  /// @param failed whether the line says so, beside the block
  void add(Turn turn, JsonNode block, boolean failed) {
    Texts texts = session.texts();
    String call = texts.filled(block, "tool_use_id");
    boolean error = failed || block.path("is_error").asBoolean(false);
    JsonNode content = block.path("content");
    JsonNode display = content.path("resultDisplay");
    if (content.has("responseParts")) {
      JsonNode listed = content.path("responseParts");
      boolean said = false;
      for (JsonNode part : listed.isArray() ? listed.values() : List.of(listed)) {
        said |= part(turn, call, part, error);
      }
      if (!said && display.isString()) {
        blocks.result(turn, call, display, error);
      }
    } else if (content.has(RESPONSE)) {
      part(turn, call, content, error);
    } else {
      if (content.isObject()) {
        session.unread().content("tool_result");
      }
      blocks.result(turn, call, content, error);
    }
  }

  /// Adds a part of a result; whether it says anything.
  private boolean part(Turn turn, @Nullable String call, JsonNode part, boolean failed) {
    JsonNode response = part.path(RESPONSE).path("response");
    JsonNode data = part.path("inlineData");
    if (data.isObject()) {
      Texts texts = session.texts();
      turn.add(
          InlineFile.of(
              PartKind.IMAGE, null, texts.filled(data, "mimeType"), texts.filled(data, "data")));
      return true;
    }
    if (response.isMissingNode() && !part.isString() && !part.has("text")) {
      session.unread().content("tool_result");
    }
    boolean error = response.has("error");
    JsonNode output = error ? response.path("error") : response.path("output");
    JsonNode whole = response.isMissingNode() ? part : response;
    blocks.result(turn, call, output.isMissingNode() ? whole : output, failed || error);
    return true;
  }
}
