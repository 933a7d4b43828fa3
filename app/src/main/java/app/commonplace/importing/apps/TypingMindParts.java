package app.commonplace.importing.apps;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a message of TypingMind is made of. Its blocks are those of the interfaces of several
/// models and some of its own; the latter are put into the words of the former. One for each chat;
/// one thread.
final class TypingMindParts {
  private static final String TYPE = "type";
  private static final String CONTENT = "content";
  private static final String NAME = "name";
  private static final Set<String> FILES =
      Set.of(
          "tm_image_file",
          "tm_text_file",
          "tm_blob_file",
          "tm_unsynced_attachment",
          "document",
          "file",
          "input_file");

  private final Texts texts;
  private final Blocks blocks;

  TypingMindParts(Talk talk) {
    texts = talk.texts();
    blocks = new Blocks(texts, talk::unknown);
  }

  /// All of a content.
  List<PartDraft> of(JsonNode content) {
    return blocks.of(content);
  }

  /// A message whose content is in words that are known everywhere, without its files.
  JsonNode plain(JsonNode message) {
    ObjectNode plain = ((ObjectNode) message).deepCopy();
    JsonNode content = message.path(CONTENT);
    if (content.isArray()) {
      ArrayNode known = plain.putArray(CONTENT);
      for (JsonNode block : content.values()) {
        if (!isFile(block) && !is(block, "redacted_thinking")) {
          known.add(known(block));
        }
      }
    } else if (!message.hasNonNull(CONTENT)) {
      // what a plugin shows the person stands beside
      JsonNode data = message.path("pluginResponse").path("data");
      plain.set(CONTENT, data.path("source").isString() ? data.path("source") : data);
    }
    if (!callsWithin(content)) {
      addSearches(message.path("webSearch").path("calls"), plain);
    }
    return plain;
  }

  private static boolean is(JsonNode block, String type) {
    return block.path(TYPE).asString("").equals(type);
  }

  private static boolean isFile(JsonNode block) {
    return FILES.contains(block.path(TYPE).asString(""));
  }

  private static JsonNode known(JsonNode block) {
    String type = block.path(TYPE).asString("");
    if (type.equals("server_tool_use") || type.equals("tm_provider_tool_call")) {
      return copy(block, "tool_use", "input", "input_json_string");
    }
    if (type.endsWith("_tool_result") || type.equals("tm_provider_tool_call_result")) {
      return copy(block, "tool_result", CONTENT, "output");
    }
    if (type.equals("reasoning") && block.path("summary").isArray()) {
      String thought =
          block.path("summary").values().stream()
              .map(piece -> piece.path("text").asString(""))
              .collect(Collectors.joining("\n\n"));
      return JsonNodeFactory.instance.objectNode().put(TYPE, "thinking").put("thinking", thought);
    }
    return block;
  }

  /// A block under another type, with what may stand under another key.
  private static JsonNode copy(JsonNode block, String type, String key, String otherwise) {
    ObjectNode copy = ((ObjectNode) block).deepCopy();
    copy.put(TYPE, type);
    if (!block.hasNonNull(key) && block.hasNonNull(otherwise)) {
      copy.set(key, block.path(otherwise));
    }
    return copy;
  }

  private static boolean callsWithin(JsonNode content) {
    return content.values().stream()
        .anyMatch(block -> is(block, "server_tool_use") || is(block, "tm_provider_tool_call"));
  }

  /// What was searched on the web, as messages tell it that hold no calls.
  private static void addSearches(JsonNode searches, ObjectNode message) {
    if (!searches.isArray() || searches.isEmpty()) {
      return;
    }
    ArrayNode calls =
        message.path("tool_calls").isArray()
            ? (ArrayNode) message.path("tool_calls")
            : message.putArray("tool_calls");
    for (JsonNode search : searches.values()) {
      if (search.isObject()) {
        ObjectNode call = calls.addObject();
        call.set("id", search.path("id"));
        call.put(NAME, search.path("toolName").asString("web_search"));
        call.set("arguments", search.path("description"));
      }
    }
  }

  // ---- files and sources

  /// What stands beside the words of a message: its files, and the pages it cites.
  List<PartDraft> beside(JsonNode message) {
    var parts = new ArrayList<PartDraft>();
    Set<Source> sources = new LinkedHashSet<>();
    for (JsonNode block : message.path(CONTENT).values()) {
      if (isFile(block)) {
        parts.add(file(block, texts.firstFilled(block, "text", CONTENT)));
      }
      for (JsonNode annotation : block.path("textAnnotations").values()) {
        sources(annotation.path("sources"), sources);
      }
    }
    sources(message.path("citations"), sources);
    sources.forEach(source -> parts.add(PartDraft.of(source.part())));
    return parts;
  }

  /// A message that is a file, which belongs to the question after it.
  List<PartDraft> attached(JsonNode message) {
    JsonNode content = message.path(CONTENT);
    if (!content.isArray()) {
      return List.of(file(message, texts.filled(message, CONTENT)));
    }
    var parts = new ArrayList<PartDraft>();
    var said = new ArrayList<String>();
    for (JsonNode block : content.values()) {
      if (is(block, "text")) {
        said.add(texts.orEmpty(block, "text"));
      } else if (isFile(block)) {
        parts.add(file(block, texts.firstFilled(block, "text", CONTENT)));
      } else {
        parts.addAll(blocks.of(block));
      }
    }
    if (!said.isEmpty() || parts.isEmpty()) {
      parts.add(file(message, String.join("\n\n", said)));
    }
    return parts;
  }

  private void sources(JsonNode listed, Set<Source> into) {
    for (JsonNode page : listed.values()) {
      if (page.isString()) {
        into.add(new Source(null, texts.clean(page.stringValue()), ""));
      } else if (page.isObject()) {
        Source source = Source.of(page, texts);
        Source within = source == null ? Source.of(page.path("url_citation"), texts) : source;
        if (within != null) {
          into.add(within);
        }
      }
    }
  }

  /// Where the bytes of a file are, which may be the bytes themselves.
  private @Nullable String address(JsonNode block) {
    JsonNode image = block.path("image_url");
    String url = image.isObject() ? texts.filled(image, "url") : texts.filled(block, "image_url");
    String data = texts.filled(block.path("file"), "file_data");
    boolean bare = data != null && !data.startsWith("data:");
    return url == null ? (bare ? "data:," + data : data) : url;
  }

  private PartDraft file(JsonNode block, @Nullable String text) {
    JsonNode about = block.path("metadata");
    String stated = texts.firstFilled(about, NAME, "fileName", "filename");
    String other = stated == null ? texts.firstFilled(block, NAME, "filename", "title") : stated;
    String name = other == null ? texts.filled(block.path("file"), "filename") : other;
    String type = texts.firstFilled(about, "mimeType", "mime_type", "contentType");
    String mime = type == null && is(block, "tm_image_file") ? "image/*" : type;
    JsonNode source = block.path("source");
    if (source.path("data").isString()) {
      String data = source.path("data").stringValue();
      return Base64File.of(texts.filled(source, "media_type"), name, data);
    }
    String address = address(block);
    if (address != null) {
      return Base64File.ofAddress(mime, name, address);
    }
    if (text != null && !text.isBlank()) {
      String known = mime == null ? MimeType.ofName(name) : mime;
      return PartDraft.of(new Part(PartKind.ATTACHMENT, known, null, name, text, null, Map.of()));
    }
    String id = texts.firstFilled(about.isObject() ? about : block, "id", "fileId", "file_id");
    return Base64File.absent(mime, name, id, "The export names this file alone.");
  }
}
