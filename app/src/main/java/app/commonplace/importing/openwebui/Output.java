package app.commonplace.importing.openwebui;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads `output`, in which newer versions keep what a model gave out, item by item, beside the
/// text. One for each message; one thread.
final class Output {
  private final Texts texts;
  private final Beside beside;
  private final Consumer<String> unknown;
  private final List<PartDraft> parts = new ArrayList<>();

  Output(Texts texts, Beside beside, Consumer<String> unknown) {
    this.texts = texts;
    this.beside = beside;
    this.unknown = unknown;
  }

  List<PartDraft> of(JsonNode items) {
    items.values().forEach(this::item);
    return parts;
  }

  private void item(JsonNode item) {
    String type = texts.orEmpty(item, "type");
    switch (type) {
      case "message" -> parts.addAll(new Blocks(texts, unknown).of(item.get("content")));
      case "reasoning" -> thought(item);
      case "function_call" -> parts.addAll(new Blocks(texts, unknown).of(item));
      case "function_call_output" -> result(item);
      case "open_webui:code_interpreter" -> program(item);
      case "web_search_call", "file_search_call", "computer_call" -> call(type, item);
      // an item of a kind to come, of which at least the words are kept
      default -> parts.addAll(new Blocks(texts, unknown).of(item));
    }
  }

  private void thought(JsonNode item) {
    JsonNode told = item.path("summary").isEmpty() ? item.path("content") : item.path("summary");
    String thought =
        told.isString()
            ? texts.orEmpty(item, "content")
            : told.values().stream()
                .map(piece -> texts.orEmpty(piece, "text"))
                .collect(Collectors.joining());
    add(Part.thinking(thought).with(Meta.SECONDS, item.path("duration").asString("")));
  }

  private void result(JsonNode item) {
    var said = new StringBuilder();
    var pictures = new ArrayList<PartDraft>();
    JsonNode output = item.path("output");
    if (output.isString()) {
      said.append(texts.of(output));
    }
    for (JsonNode piece : output.values()) {
      String address = texts.filled(piece, "image_url");
      if (address != null) {
        pictures.add(Base64File.ofAddress("image/*", null, address));
      } else {
        String text = texts.of(piece, "text");
        said.append(text == null ? texts.json(piece) : text);
      }
    }
    var result =
        new Part(PartKind.TOOL_RESULT, null, null, null, said.toString(), null, Map.of())
            .with(Meta.CALL_ID, texts.filled(item, "call_id"));
    add(result);
    parts.addAll(pictures);
    parts.addAll(beside.files(item.path("files")));
    parts.addAll(beside.embeds(item.path("embeds")));
  }

  private void program(JsonNode item) {
    String language = texts.filled(item, "lang");
    String code = texts.orEmpty(item, "code");
    String tool = "code_interpreter";
    parts.add(
        PartDraft.of(new Part(PartKind.TOOL_CALL, null, language, tool, code, null, Map.of())));
    JsonNode output = item.path("output");
    if (!output.isMissingNode() && !output.isNull()) {
      add(new Part(PartKind.TOOL_RESULT, null, null, tool, texts.json(output), null, Map.of()));
    }
  }

  private void call(String type, JsonNode item) {
    JsonNode asked = item.has("action") ? item.get("action") : item.get("queries");
    JsonNode input = asked == null ? item.get("actions") : asked;
    parts.add(
        PartDraft.of(
            ToolInput.call(type, input, texts).with(Meta.CALL_ID, texts.filled(item, "id"))));
  }

  private void add(Part part) {
    if (!part.text().isBlank()) {
      parts.add(PartDraft.of(part));
    }
  }
}
