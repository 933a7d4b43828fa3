package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Turns the content blocks of one message into parts, types that are new to this version included.
/// The `text` beside them glues all blocks together and replaces tools by a notice, so it counts
/// only where there are no blocks. One for each message; one thread.
final class MessageContent {
  private static final String ARTIFACTS = "artifacts";

  private final Texts texts;
  private final Artifacts artifacts;
  private final Consumer<String> unknownType;
  private final ToolCalls tools;
  private final List<PartDraft> parts = new ArrayList<>();
  private final Set<Part> cited = new LinkedHashSet<>();

  MessageContent(Texts texts, Artifacts artifacts, Consumer<String> unknownType) {
    this.texts = texts;
    this.artifacts = artifacts;
    this.unknownType = unknownType;
    tools = new ToolCalls(texts);
  }

  List<PartDraft> parts(JsonNode message) {
    JsonNode content = message.path("content");
    if (content.isString()) {
      prose(texts.json(content));
    } else {
      content.values().forEach(this::block);
    }
    if (parts.isEmpty()) {
      prose(texts.orEmpty(message, "text"));
    }
    parts.addAll(Uploads.of(message, texts));
    cited.forEach(part -> parts.add(PartDraft.of(part)));
    return parts;
  }

  private void add(Part part) {
    if (!part.text().isEmpty()) {
      parts.add(PartDraft.of(part));
    }
  }

  private void prose(String text) {
    if (!text.isEmpty()) {
      ArtifactTags.split(text, artifacts).forEach(this::add);
    }
  }

  private void block(JsonNode block) {
    if (block.isString()) {
      prose(texts.json(block));
      return;
    }
    String type = texts.orEmpty(block, "type");
    switch (type) {
      case "text" -> prose(CitedText.of(block, texts, cited));
      case "thinking" -> thinking(block);
      case "tool_use" -> call(block);
      case "tool_result" -> result(block);
      case "voice_note" -> voiceNote(block);
      case "token_budget" -> {
        // a number for the model, nothing that was said
      }
      default -> unknown(type, block);
    }
  }

  private void thinking(JsonNode block) {
    String summaries =
        StreamSupport.stream(block.path("summaries").values().spliterator(), false)
            .map(summary -> texts.orEmpty(summary, "summary"))
            .filter(summary -> !summary.isBlank())
            .collect(Collectors.joining("\n"));
    String text = texts.filled(block, "thinking");
    String shown = text == null ? summaries : text;
    add(Part.thinking(shown).with("summary", text == null ? null : summaries));
  }

  private void call(JsonNode block) {
    String name = texts.orEmpty(block, "name");
    JsonNode input = block.path("input");
    Optional<Part> version = name.equals(ARTIFACTS) ? artifacts.called(input) : Optional.empty();
    if (version.isPresent()) {
      String id = tools.begin(block, name);
      add(version.get().with(Meta.CALL_ID, id));
      citePages(input);
      return;
    }
    Part call = tools.call(block);
    boolean says = !call.text().isEmpty() || texts.filled(block, "name") != null;
    if (says) {
      parts.add(PartDraft.of(call));
    }
  }

  /// Reports made by long searches list their sources beside the text.
  private void citePages(JsonNode input) {
    for (JsonNode citation : input.path("md_citations").values()) {
      String url = texts.filled(citation, "url");
      if (url != null) {
        String title = texts.filled(citation, "title");
        cited.add(
            new Part(PartKind.CITATION, null, null, title, "", null, Map.of()).with(Meta.URL, url));
      }
    }
  }

  private void result(JsonNode block) {
    Part result = tools.result(block);
    boolean says = !result.text().isEmpty() || result.about(Meta.ERROR) != null;
    if (says) {
      parts.add(PartDraft.of(result));
    }
    for (JsonNode item : block.path("content").values()) {
      if ("image".equals(texts.of(item, "type"))) {
        parts.add(PartDraft.of(image(item)));
      }
    }
  }

  private Part image(JsonNode item) {
    String name = texts.firstFilled(item, "file_name", "name", "title");
    return new Part(PartKind.IMAGE, null, null, name, "", null, Map.of())
        .with(Meta.FILE_ID, texts.filled(item, "file_uuid"))
        .with(Meta.MISSING, Uploads.NEVER)
        .with(Meta.NEVER_EXPORTED, "true");
  }

  private void voiceNote(JsonNode block) {
    String text = texts.firstFilled(block, "text", "title");
    if (text != null) {
      add(Part.prose(text).with(Meta.TYPE, "voice_note"));
    }
  }

  private void unknown(String type, JsonNode block) {
    String text = texts.firstFilled(block, "text", "thinking", "content", "title", "message");
    if (text == null) {
      text = ResultText.of(block, texts);
    }
    String shown = text.isEmpty() ? texts.json(block) : text;
    unknownType.accept(type.isEmpty() ? "(no type)" : type);
    add(Part.prose(shown).with(Meta.TYPE, type));
  }
}
