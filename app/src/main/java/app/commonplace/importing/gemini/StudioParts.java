package app.commonplace.importing.gemini;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Turns chunks of AI Studio into parts. The pieces of `parts` repeat the text of the chunk, cut
/// small, so they are read only where it has none. One for each prompt; one thread.
final class StudioParts {
  private static final Map<String, String> IN_DRIVE =
      Map.of(
          "driveDocument", "text/plain",
          "driveImage", "image/*",
          "driveAudio", "audio/*",
          "driveVideo", "video/*",
          "driveFile", "application/octet-stream");

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "role",
          "text",
          "parts",
          "isThought",
          "createTime",
          "tokenCount",
          "videoMetadata",
          "thinkingBudget",
          "thinkingLevel",
          "finishReason",
          "safetyRatings",
          "isEdited",
          "branchParent",
          "branchChildren",
          "grounding",
          "errorMessage",
          "executableCode",
          "functionCall",
          "functionResponse",
          "codeExecutionResult",
          "inlineFile",
          "inlineImage",
          "inlineData",
          "inlineAudio",
          "youtubeVideo",
          "thoughtSignatures",
          "thoughtSignature",
          "isGeneratedUsingApiKey",
          "citations");

  private static final String NEVER =
      "AI Studio keeps this file in Google Drive, beside the prompt.";

  private final Texts texts;
  private final Consumer<String> unknown;

  StudioParts(Texts texts, Consumer<String> unknown) {
    this.texts = texts;
    this.unknown = unknown;
  }

  List<PartDraft> of(JsonNode chunk) {
    var parts = new ArrayList<PartDraft>();
    boolean thought = chunk.path("isThought").asBoolean(false);
    String text = texts.filled(chunk, "text");
    if (text == null) {
      pieces(chunk, thought, parts);
    } else {
      say(text, thought, parts);
    }
    code(chunk, parts);
    function(chunk, parts);
    files(chunk, parts);
    grounding(chunk.path("grounding"), parts);
    String error = texts.filled(chunk, "errorMessage");
    if (error != null) {
      parts.add(PartDraft.of(Part.prose(error).with(Meta.TYPE, "error")));
    }
    chunk.forEachEntry((key, value) -> {
      if (!KNOWN.contains(key) && !IN_DRIVE.containsKey(key)) {
        unknown.accept(key);
        if (value.isContainer()) {
          parts.add(PartDraft.of(Part.prose(texts.json(value)).with(Meta.TYPE, key)));
        }
      }
    });
    return parts;
  }

  private static void say(String text, boolean thought, List<PartDraft> parts) {
    if (!text.isBlank()) {
      parts.add(PartDraft.of(thought ? Part.thinking(text) : Part.prose(text)));
    }
  }

  private void pieces(JsonNode chunk, boolean thought, List<PartDraft> parts) {
    var said = new StringBuilder();
    var thoughts = new StringBuilder();
    for (JsonNode piece : chunk.path("parts").values()) {
      boolean isThought = thought || piece.path("thought").asBoolean(false);
      (isThought ? thoughts : said).append(texts.orEmpty(piece, "text"));
      if (!chunk.has("executableCode") && !chunk.has("codeExecutionResult")) {
        code(piece, parts);
      }
      inline(piece.path("inlineData"), parts);
    }
    say(thoughts.toString(), true, parts);
    say(said.toString(), false, parts);
  }

  private void code(JsonNode chunk, List<PartDraft> parts) {
    JsonNode code = chunk.path("executableCode");
    if (code.path("code").isString()) {
      String language = texts.orEmpty(code, "language").toLowerCase(Locale.ROOT);
      String shown = language.isEmpty() ? null : language;
      parts.add(
          PartDraft.of(
              new Part(
                  PartKind.TOOL_CALL,
                  null,
                  shown,
                  "code_execution",
                  texts.orEmpty(code, "code"),
                  null,
                  Map.of())));
    }
    JsonNode result = chunk.path("codeExecutionResult");
    if (result.isObject()) {
      String outcome = texts.orEmpty(result, "outcome");
      boolean failed = !outcome.isEmpty() && !outcome.equals("OUTCOME_OK");
      var part =
          new Part(
              PartKind.TOOL_RESULT,
              null,
              null,
              "code_execution",
              texts.orEmpty(result, "output"),
              null,
              Map.of());
      parts.add(PartDraft.of(failed ? part.with(Meta.ERROR, "true") : part));
    }
  }

  /// A function of the person's own that the model called, and what it gave back.
  private void function(JsonNode chunk, List<PartDraft> parts) {
    JsonNode call = chunk.path("functionCall");
    if (call.isObject()) {
      JsonNode input = call.has("args") ? call.get("args") : call.get("parameters");
      Part part = ToolInput.call(texts.filled(call, "name"), input, texts);
      parts.add(PartDraft.of(part.with(Meta.CALL_ID, texts.filled(call, "id"))));
    }
    JsonNode response = chunk.path("functionResponse");
    if (response.isObject()) {
      String text = texts.json(response.path("response"));
      String name = texts.filled(response, "name");
      parts.add(
          PartDraft.of(
              new Part(PartKind.TOOL_RESULT, null, null, name, text, null, Map.of())
                  .with(Meta.CALL_ID, texts.filled(response, "id"))));
    }
  }

  private void files(JsonNode chunk, List<PartDraft> parts) {
    // sorted, since two runs must give the same
    new TreeMap<>(IN_DRIVE)
        .forEach((key, mime) -> {
          JsonNode file = chunk.path(key);
          if (file.isObject()) {
            String stated = texts.filled(file, "mimeType");
            parts.add(
                Base64File.absent(
                    stated == null ? mime : stated,
                    texts.filled(file, "name"),
                    texts.filled(file, "id"),
                    NEVER));
          }
        });
    for (String key : List.of("inlineFile", "inlineImage", "inlineData", "inlineAudio")) {
      inline(chunk.path(key), parts);
    }
    String video = texts.filled(chunk.path("youtubeVideo"), "id");
    if (video != null) {
      parts.add(
          PartDraft.of(
              new Part(PartKind.CITATION, null, null, "YouTube", "", null, Map.of())
                  .with(Meta.URL, "https://www.youtube.com/watch?v=" + video)));
    }
  }

  private void inline(JsonNode file, List<PartDraft> parts) {
    if (file.path("data").isString()) {
      parts.add(
          Base64File.of(
              texts.filled(file, "mimeType"),
              texts.filled(file, "name"),
              file.path("data").stringValue()));
    }
  }

  private void grounding(JsonNode grounding, List<PartDraft> parts) {
    String asked = String.join("\n", texts.all(grounding.get("webSearchQueries")));
    if (!asked.isEmpty()) {
      parts.add(
          PartDraft.of(
              new Part(PartKind.TOOL_CALL, null, null, "web_search", asked, null, Map.of())));
    }
    for (JsonNode source : grounding.path("groundingSources").values()) {
      cite(source, parts);
    }
    for (JsonNode chunk : grounding.path("groundingChunks").values()) {
      cite(chunk.path("web"), parts);
    }
  }

  private void cite(JsonNode source, List<PartDraft> parts) {
    String url = texts.firstFilled(source, "uri", "url");
    String title = texts.filled(source, "title");
    if (url != null || title != null) {
      parts.add(PartDraft.of(new Source(title, url, "").part()));
    }
  }
}
