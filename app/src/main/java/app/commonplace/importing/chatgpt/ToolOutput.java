package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What tools answer: the output of programs, pages they read, errors. Parts without text stand for
/// answers that say nothing.
///
/// @param tool the name of the tool that speaks, if it has one
record ToolOutput(JsonNode content, JsonNode metadata, Texts texts, @Nullable String tool) {

  static Part result(@Nullable String name, @Nullable String text) {
    String said = text == null ? "" : text;
    return new Part(PartKind.TOOL_RESULT, null, null, name, said, null, Map.of());
  }

  Part program() {
    JsonNode run = metadata.path("aggregate_result");
    JsonNode failure = run.path("in_kernel_exception");
    String printed = new MessageText(content, metadata, texts).whole();
    Part result = result(tool, printed.isBlank() ? printed(run) : printed);
    return result.with(Meta.ERROR, failure.isObject() ? "true" : null);
  }

  /// What a run printed, piece by piece, which its content repeats as a rule.
  private String printed(JsonNode run) {
    var pieces = new ArrayList<String>();
    for (JsonNode message : run.path("messages").values()) {
      pieces.add(texts.orEmpty(message, "text"));
    }
    pieces.add(texts.orEmpty(run, "final_expression_output"));
    pieces.addAll(texts.all(run.path("in_kernel_exception").get("traceback")));
    pieces.removeIf(String::isBlank);
    return String.join("\n", pieces);
  }

  Part page() {
    String title = texts.firstFilled(content, "title", "domain", "url");
    String text = texts.firstFilled(content, "text", "snippet", "title", "url");
    return result(title, text).with(Meta.URL, texts.filled(content, "url"));
  }

  Part searchResults() {
    String found = texts.firstFilled(content, "result", "text");
    String summary = texts.filled(content, "summary");
    boolean both = found != null && summary != null && !found.contains(summary);
    return result(tool, both ? found + "\n\n" + summary : found == null ? summary : found);
  }

  Part citableCode() {
    String title = texts.filled(metadata, "display_title");
    String text = texts.firstFilled(content, "output_str", "text");
    return result(title == null ? tool : title, text)
        .with(Meta.URL, texts.filled(metadata, "display_url"));
  }

  /// What a browser that the model drives shows; its picture is a part of its own.
  Part screen() {
    JsonNode state = content.path("state");
    return result(tool, texts.firstFilled(state, "title", "url"))
        .with(Meta.URL, texts.filled(state, "url"));
  }

  Part error() {
    String name = texts.filled(content, "name");
    return result(name == null ? tool : name, texts.firstFilled(content, "text", "name"))
        .with(Meta.ERROR, "true");
  }
}
