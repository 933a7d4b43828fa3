package app.commonplace.importing.apps;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the blocks that a message of Cherry Studio consists of, and messages of older backups,
/// which hold everything themselves. One for each topic; one thread.
final class CherryBlocks {
  private static final String ABSENT = "The backup does not hold this file.";

  private final Texts texts;
  private final Blocks blocks;
  private final Uploads uploads;

  CherryBlocks(Talk talk, Uploads uploads) {
    texts = talk.texts();
    blocks = new Blocks(texts, talk::unknown);
    this.uploads = uploads;
  }

  List<PartDraft> of(JsonNode block) {
    JsonNode file = block.path("file");
    if (texts.filled(file, "id") != null) {
      return List.of(file(file));
    }
    return switch (texts.orEmpty(block, "type")) {
      case "image" -> image(block);
      case "tool" -> blocks.of(tool(block));
      case "translation" -> blocks.of(block.get("content"));
      case "citation" -> citations(block);
      case "error" -> errors(block.path("error"));
      // stands where an answer was still awaited
      case "unknown" -> blocks.of(block.get("content"));
      default -> blocks.of(block);
    };
  }

  /// A message of the backups before there were blocks.
  List<PartDraft> ofMessage(JsonNode message) {
    var parts = new ArrayList<PartDraft>();
    String thought = texts.filled(message, "reasoning_content");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    parts.addAll(blocks.of(message.get("content")));
    message.path("files").values().forEach(file -> parts.add(file(file)));
    JsonNode about = message.path("metadata");
    for (String image : texts.all(about.path("generateImage").path("images"))) {
      parts.add(Base64File.ofAddress("image/*", null, image));
    }
    sources(about.path("webSearch"), parts);
    parts.addAll(errors(message.path("error")));
    return parts;
  }

  private PartDraft file(JsonNode file) {
    String name = texts.firstFilled(file, "origin_name", "name");
    return uploads.part(null, name, texts.orEmpty(file, "id"), ABSENT);
  }

  /// A picture that a model made stands in what it answered.
  private List<PartDraft> image(JsonNode block) {
    List<String> made =
        texts.all(block.path("metadata").path("generateImageResponse").path("images"));
    String address = texts.filled(block, "url");
    if (address != null || made.isEmpty()) {
      return blocks.of(block);
    }
    return made.stream()
        .map(image ->
            image.startsWith("data:") || image.startsWith("http")
                ? Base64File.ofAddress("image/*", null, image)
                : Base64File.of("image/png", null, image))
        .toList();
  }

  /// A call under the names that others give to the same.
  private static ObjectNode tool(JsonNode block) {
    JsonNode answer = block.path("metadata").path("rawMcpToolResponse");
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("type", "tool_call");
    call.set("id", first(block.path("toolId"), answer.path("id")));
    call.set("name", first(block.path("toolName"), answer.path("tool").path("name")));
    call.set("arguments", first(block.path("arguments"), answer.path("arguments")));
    call.set("output", first(block.path("content"), answer.path("response")));
    return call;
  }

  private static JsonNode first(JsonNode stated, JsonNode otherwise) {
    return stated.isMissingNode() || stated.isNull() ? otherwise : stated;
  }

  private List<PartDraft> citations(JsonNode block) {
    var parts = new ArrayList<PartDraft>();
    sources(block.path("response"), parts);
    for (JsonNode passage : block.path("knowledge").values()) {
      String quote = texts.orEmpty(passage, "content");
      parts.add(PartDraft.of(new Source(texts.filled(passage, "sourceUrl"), null, quote).part()));
    }
    return parts;
  }

  /// Pages that a search found, in the shapes of the services that search.
  private void sources(JsonNode search, List<PartDraft> parts) {
    JsonNode results = search.path("results");
    for (String inside : new String[] {"results", "groundingChunks"}) {
      results = results.path(inside).isArray() ? results.path(inside) : results;
    }
    for (JsonNode result : results.isArray() ? results.values() : List.<JsonNode>of()) {
      JsonNode page = first(result.path("url_citation"), first(result.path("web"), result));
      String url = texts.firstFilled(page, "url", "uri", "link");
      String title = texts.filled(page, "title");
      if (url != null || title != null) {
        String quote = texts.firstFilled(page, "content", "snippet");
        parts.add(PartDraft.of(new Source(title, url, quote == null ? "" : quote).part()));
      }
    }
  }

  private List<PartDraft> errors(JsonNode error) {
    @Nullable String message =
        error.isObject() ? texts.firstFilled(error, "message", "name") : texts.of(error);
    return message == null
        ? List.of()
        : List.of(PartDraft.of(Part.prose(message).with(Meta.TYPE, "error")));
  }
}
