package app.commonplace.importing.lechat;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Ratings;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation of Le Chat. Its messages stand in no order and are sorted by time; of a
/// question and an answer at one time the question was first. Its title is the first line that was
/// asked. One thread, used once.
final class Conversation {
  private static final int LONGEST_TITLE = 80;
  private static final String ABSENT = "The archive names this file but does not hold it.";
  private static final String NEVER = "Le Chat's exports never hold generated pictures.";

  /// A file beside the conversation.
  interface Beside {
    InputStream open() throws IOException;
  }

  /// Finds a file by its folder and name.
  interface Finder {
    Optional<Beside> find(String folder, String name);
  }

  private final Element element;
  private final JsonNode messages;
  private final Finder files;
  private final Talk talk;
  private final Texts texts;
  private final Blocks blocks;
  private int unexplained;

  Conversation(Element element, JsonNode messages, Finder files) {
    this.element = element;
    this.messages = messages;
    this.files = files;
    talk = new Talk(element, LeChatFormat.PROVIDER);
    texts = talk.texts();
    blocks = new Blocks(texts, talk::unknown);
  }

  Item item() {
    List<JsonNode> sorted = new ArrayList<>();
    messages.values().forEach(message -> flatten(message, sorted));
    sorted.sort(Comparator.comparing(Conversation::time).thenComparing(Conversation::asks));
    for (JsonNode message : sorted) {
      talk.id(texts.filled(message, "chatId"));
      List<PartDraft> parts = parts(message);
      if (talk.isEmpty()) {
        talk.title(title(parts));
      }
      talk.add(
          Turn.of(
                  texts.orEmpty(message, "role"),
                  Ratings.on(
                      parts,
                      texts.of(message, "reaction"),
                      texts.filled(message, "reactionComment")))
              .id(texts.filled(message, "id"))
              .from(texts.filled(message, "model"))
              .at(Times.of(message, "createdAt")));
    }
    if (unexplained > 0) {
      talk.note(
          "References whose sources this export does not name stand as numbers (%d)."
              .formatted(unexplained));
    }
    return talk.item();
  }

  private static void flatten(JsonNode message, List<JsonNode> into) {
    if (message.isArray()) {
      message.values().forEach(into::add);
    } else if (message.isObject()) {
      into.add(message);
    }
  }

  private static Instant time(JsonNode message) {
    Instant time = Times.of(message, "createdAt");
    return time == null ? Instant.MIN : time;
  }

  private static int asks(JsonNode message) {
    return message.path("role").asString("").equals("user") ? 0 : 1;
  }

  private static @Nullable String title(List<PartDraft> parts) {
    for (PartDraft part : parts) {
      String line = part.part().text().strip().lines().findFirst().orElse("");
      if (!line.isBlank()) {
        int end = Math.min(line.length(), LONGEST_TITLE);
        return Character.isHighSurrogate(line.charAt(end - 1))
            ? line.substring(0, end - 1)
            : line.substring(0, end);
      }
    }
    return null;
  }

  private List<PartDraft> parts(JsonNode message) {
    var parts = new ArrayList<PartDraft>();
    JsonNode chunks = message.path("contentChunks");
    if (chunks.isArray() && !chunks.isEmpty()) {
      chunks(message, parts);
    } else {
      parts.addAll(blocks.of(message.path("content")));
    }
    for (JsonNode page : message.path("canvas").values()) {
      String text = texts.firstFilled(page, "content", "text");
      parts.add(
          PartDraft.of(
              new Part(
                  PartKind.PROSE,
                  null,
                  null,
                  texts.firstFilled(page, "title", "name"),
                  text == null ? texts.json(page) : text,
                  null,
                  Map.of())));
    }
    for (JsonNode quote : message.path("quotes").values()) {
      String text =
          quote.isString() ? texts.of(quote) : texts.firstFilled(quote, "text", "content");
      if (text != null && !text.isBlank()) {
        parts.add(PartDraft.of(Part.prose("> " + text.strip().replace("\n", "\n> "))));
      }
    }
    for (JsonNode file : message.path("files").values()) {
      parts.add(file(file, texts.orEmpty(message, "chatId")));
    }
    return parts;
  }

  /// References stand within a sentence, so texts around them are one.
  private void chunks(JsonNode message, List<PartDraft> parts) {
    var references = new References(message, texts);
    var said = new StringBuilder();
    for (JsonNode chunk : message.path("contentChunks").values()) {
      String type = texts.orEmpty(chunk, "type");
      if (type.equals("text")) {
        said.append(texts.orEmpty(chunk, "text"));
      } else if (type.equals("reference") && chunk.has("referenceIds")) {
        String marks = references.inProse(chunk);
        boolean touching =
            !said.isEmpty() && !Character.isWhitespace(said.charAt(said.length() - 1));
        said.append(touching && !marks.isEmpty() ? " " : "").append(marks);
      } else {
        say(said, parts);
        chunk(chunk, parts);
      }
    }
    say(said, parts);
    references.cited().forEach(source -> parts.add(PartDraft.of(source.part())));
    unexplained += references.unknown();
  }

  private static void say(StringBuilder said, List<PartDraft> parts) {
    parts.addAll(Said.parts(said.toString()));
    said.setLength(0);
  }

  private void chunk(JsonNode chunk, List<PartDraft> parts) {
    switch (texts.orEmpty(chunk, "type")) {
      case "tool_call" -> {
        String tool = texts.filled(chunk, "name");
        JsonNode input = JsonText.object(chunk.get("publicArguments"));
        parts.add(PartDraft.of(ToolInput.call(tool, input, texts)));
        JsonNode result = chunk.path("publicResult");
        if (result.isContainer() || result.isString()) {
          parts.add(PartDraft.of(blocks.result(tool, null, result)));
        }
      }
      case "reference" -> {
        Source source = Source.of(chunk, texts);
        if (source != null) {
          parts.add(PartDraft.of(source.part()));
        }
      }
      case "image_url" -> {
        String url = texts.firstFilled(chunk, "imageUrl", "image_url");
        parts.add(
            PartDraft.of(
                new Part(PartKind.IMAGE, "image/*", null, null, "", null, Map.of())
                    .with(Meta.URL, url)
                    .with(Meta.MISSING, NEVER)
                    .with(Meta.NEVER_EXPORTED, "true")));
      }
      default -> parts.addAll(blocks.of(chunk));
    }
  }

  private PartDraft file(JsonNode file, String chat) {
    String name = texts.firstFilled(file, "name", "fileName");
    String mime = MimeType.ofName(name);
    boolean image =
        "image".equals(texts.orEmpty(file, "type")) || (mime != null && mime.startsWith("image/"));
    var part =
        new Part(
            image ? PartKind.IMAGE : PartKind.ATTACHMENT, mime, null, name, "", null, Map.of());
    String folder = element.member().folder() + "chat-" + chat + "-files/";
    Optional<Beside> beside = name == null ? Optional.empty() : files.find(folder, name);
    return beside.isPresent()
        ? new PartDraft(part, beside.get()::open)
        : PartDraft.of(part.with(Meta.MISSING, ABSENT));
  }
}
