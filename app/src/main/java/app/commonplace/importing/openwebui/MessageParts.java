package app.commonplace.importing.openwebui;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Source;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns a message of Open WebUI into parts. What a model thought and which tools it called stand
/// as `<details>` within the text, and are taken out of it. One for each message; one thread.
final class MessageParts {
  private static final Pattern DETAILS =
      Pattern.compile("(?s)<details\\s+type=\"([a-z_]+)\"([^>]*)>(.*?)</details>\\s*");
  private static final Pattern SUMMARY = Pattern.compile("(?s)<summary>(.*?)</summary>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
  private static final String NEVER = "Open WebUI's exports name files but never hold them.";

  private final Texts texts;
  private final Consumer<String> unknown;
  private final List<PartDraft> parts = new ArrayList<>();

  MessageParts(Texts texts, Consumer<String> unknown) {
    this.texts = texts;
    this.unknown = unknown;
  }

  List<PartDraft> of(JsonNode message) {
    JsonNode content = message.path("content");
    if (content.isString()) {
      text(texts.clean(content.stringValue()));
    } else {
      parts.addAll(new Blocks(texts, unknown).of(content));
    }
    if (parts.isEmpty()) {
      message.path("output").values().forEach(this::output);
      message.path("content_list").values().forEach(this::phase);
    }
    String merged = texts.filled(message.path("merged"), "content");
    if (merged != null) {
      text(merged);
    }
    message.path("statusHistory").values().forEach(this::search);
    message.path("files").values().forEach(this::file);
    message.path("sources").values().forEach(this::source);
    JsonNode error = message.path("error");
    String said =
        error.isString() ? texts.of(error) : texts.firstFilled(error, "content", "message");
    if (said != null) {
      add(Part.prose(said).with(Meta.TYPE, "error"));
    }
    return parts;
  }

  private void add(Part part) {
    if (!part.text().isBlank() || part.kind() == PartKind.TOOL_CALL) {
      parts.add(PartDraft.of(part));
    }
  }

  private void text(String text) {
    Matcher details = DETAILS.matcher(text);
    int from = 0;
    while (details.find()) {
      parts.addAll(Said.parts(text.substring(from, details.start())));
      details(details.group(1), details.group(2), details.group(3));
      from = details.end();
    }
    parts.addAll(Said.parts(text.substring(from)));
  }

  private void details(String type, String attributes, String inside) {
    String body = SUMMARY.matcher(inside).replaceFirst("").strip();
    switch (type) {
      case "reasoning" ->
          add(
              Part.thinking(QUOTE.matcher(Parser.unescapeEntities(body, false)).replaceAll(""))
                  .with(Meta.SECONDS, attribute(attributes, "duration")));
      case "tool_calls" -> tool(attributes);
      case "code_interpreter" ->
          add(new Part(PartKind.TOOL_CALL, null, null, "code_interpreter", body, null, Map.of()));
      default -> {
        unknown.accept("details " + type);
        add(Part.prose(body).with(Meta.TYPE, type));
      }
    }
  }

  private void tool(String attributes) {
    String name = attribute(attributes, "name");
    String id = attribute(attributes, "id");
    String arguments = attribute(attributes, "arguments");
    String result = attribute(attributes, "result");
    add(
        new Part(
                PartKind.TOOL_CALL,
                null,
                null,
                name,
                arguments == null ? "" : arguments,
                null,
                Map.of())
            .with(Meta.CALL_ID, id));
    if (result != null) {
      add(
          new Part(PartKind.TOOL_RESULT, null, null, name, result, null, Map.of())
              .with(Meta.CALL_ID, id));
    }
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return Parser.unescapeEntities(attribute.group(2), true);
      }
    }
    return null;
  }

  /// Newer chats keep what a model gave out as blocks, whose content is blocks again.
  private void output(JsonNode output) {
    if (texts.orEmpty(output, "type").startsWith("function_call")) {
      parts.addAll(new Blocks(texts, unknown).of(output));
      return;
    }
    List<PartDraft> inside = new Blocks(texts, unknown).of(output.get("content"));
    boolean thinking = texts.orEmpty(output, "type").equals("reasoning");
    for (PartDraft part : inside) {
      add(thinking ? Part.thinking(part.part().text()) : part.part());
    }
  }

  /// Qwen's chats, which are laid out alike, say of each piece whether it was thought or answered.
  private void phase(JsonNode piece) {
    String phase = texts.orEmpty(piece, "phase");
    String said = texts.filled(piece, "content");
    if (said != null && phase.startsWith("think")) {
      add(Part.thinking(said));
    } else {
      parts.addAll(new Blocks(texts, unknown).of(piece));
    }
  }

  /// What was looked for before the answer, and where.
  private void search(JsonNode status) {
    if (texts.orEmpty(status, "action").equals("web_search")) {
      String query = texts.filled(status, "query");
      var asked = new ArrayList<String>(texts.all(status.get("queries")));
      if (asked.isEmpty() && query != null) {
        asked.add(query);
      }
      if (!asked.isEmpty()) {
        String all = String.join("\n", asked);
        add(new Part(PartKind.TOOL_CALL, null, null, "web_search", all, null, Map.of()));
      }
      String pages = String.join("\n", texts.all(status.get("urls")));
      add(new Part(PartKind.TOOL_RESULT, null, null, "web_search", pages, null, Map.of()));
    }
  }

  private void file(JsonNode file) {
    String url = texts.orEmpty(file, "url");
    String name = texts.firstFilled(file, "name", "filename");
    boolean image = texts.orEmpty(file, "type").equals("image");
    String inside = texts.filled(file.path("file").path("data"), "content");
    if (inside != null) {
      parts.add(
          PartDraft.of(
              new Part(
                      PartKind.ATTACHMENT,
                      MimeType.ofName(name),
                      null,
                      name,
                      inside,
                      null,
                      Map.of())
                  .with(Meta.FILE_ID, texts.filled(file, "id"))));
    } else if (url.startsWith("data:")) {
      parts.add(Base64File.ofAddress(image ? "image/*" : null, name, url));
    } else {
      String id = texts.firstFilled(file, "id", "url");
      parts.add(Base64File.absent(image ? "image/*" : null, name, id, NEVER));
    }
  }

  private void source(JsonNode source) {
    Source found = Source.of(source.path("source"), texts);
    if (found != null) {
      parts.add(PartDraft.of(found.part()));
    }
  }
}
