package app.commonplace.importing.librechat;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.Ratings;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation of LibreChat. `sender` may be the name of a persona, so who speaks is
/// told by `isCreatedByUser`. Nothing marks the branch last seen; it is taken to be the one that
/// ends latest. A list without any parents is one branch. One thread, used once.
final class Conversation {
  private static final Set<String> NOTHING_BEFORE =
      Set.of("00000000-0000-0000-0000-000000000000", "");

  /// What plugins were given and gave back in the first versions, and passages that are quoted.
  private static final List<String> UNREAD = List.of("plugin", "plugins", "quotes");

  private static final String NEVER = "LibreChat's exports name files but never hold them.";

  private record Below(JsonNode message, @Nullable String parent) {}

  private final JsonNode root;
  private final Talk talk;
  private final Texts texts;
  private final Blocks blocks;
  private final Map<String, Instant> times = new HashMap<>();
  private @Nullable Instant latest;

  Conversation(Element element) {
    root = element.node();
    talk = new Talk(element, LibreChatFormat.PROVIDER);
    texts = talk.texts();
    blocks = new Blocks(texts, talk::unknown);
  }

  Item item() {
    JsonNode options = root.path("options");
    String model = texts.filled(options, "model");
    talk.id(texts.filled(root, "conversationId"))
        .title(texts.filled(root, "title"))
        .model(model == null ? texts.filled(root, "model") : model)
        .tags(texts.all(root.get("tags")))
        .about(Meta.SYSTEM_PROMPT, texts.firstFilled(options, "promptPrefix", "system"))
        .times(Times.of(root, "createdAt"), Times.of(root, "updatedAt"));
    JsonNode tree = root.path("messagesTree");
    JsonNode listed = tree.isArray() ? tree : root.path("messages");
    Deque<Below> open = new ArrayDeque<>();
    List<JsonNode> roots = objects(listed);
    roots.reversed().forEach(message -> open.push(new Below(message, null)));
    while (!open.isEmpty()) {
      Below below = open.pop();
      JsonNode message = below.message();
      String id = texts.filled(message, "messageId");
      add(message, id, below.parent());
      objects(message.path("children"))
          .reversed()
          .forEach(child -> open.push(new Below(child, id)));
    }
    return talk.item();
  }

  private static List<JsonNode> objects(JsonNode list) {
    return list.values().stream().filter(JsonNode::isObject).toList();
  }

  private void add(JsonNode message, @Nullable String id, @Nullable String above) {
    Instant time = Times.of(message, "createdAt");
    String before = above == null ? parent(message) : above;
    lookAtEnd(id, before, time);
    boolean user = message.path("isCreatedByUser").asBoolean(false);
    String sender = texts.filled(message, "sender");
    boolean persona = sender != null && !sender.equalsIgnoreCase("user");
    talk.add(
        Turn.of(user ? "user" : "assistant", rated(message))
            .id(id)
            .after(before)
            .by(persona && !user ? sender : null)
            .from(user ? null : texts.filled(message, "model"))
            .at(time));
  }

  /// A message without a time is as late as the one before it.
  private void lookAtEnd(@Nullable String id, @Nullable String before, @Nullable Instant time) {
    Instant end = time == null && before != null ? times.get(before) : time;
    if (id != null && end != null) {
      times.put(id, end);
      if (latest == null || !end.isBefore(latest)) {
        latest = end;
        talk.leaf(id);
      }
    }
  }

  private @Nullable String parent(JsonNode message) {
    String parent = texts.filled(message, "parentMessageId");
    return parent == null || NOTHING_BEFORE.contains(parent) ? null : parent;
  }

  private List<PartDraft> rated(JsonNode message) {
    JsonNode feedback = message.path("feedback");
    return Ratings.on(
        parts(message), texts.filled(feedback, "rating"), texts.filled(feedback, "text"));
  }

  private List<PartDraft> parts(JsonNode message) {
    var parts = new ArrayList<PartDraft>(blocks.of(message.get("content")));
    String text = texts.filled(message, "text");
    if (text != null && parts.stream().noneMatch(part -> part.part().text().contains(text))) {
      parts.addAll(blocks.of(message.get("text")));
    }
    if (message.path("error").asBoolean(false)) {
      parts.replaceAll(part -> PartDraft.of(error(part.part())));
    }
    for (String key : List.of("files", "attachments")) {
      message.path(key).values().forEach(file -> beside(file, parts));
    }
    for (String key : UNREAD) {
      if (!message.path(key).isEmpty()) {
        talk.aside(key);
      }
    }
    return parts;
  }

  /// A file by its name, with the text of it that a model was given; or what a tool found.
  private void beside(JsonNode file, List<PartDraft> parts) {
    String name = texts.firstFilled(file, "filename", "name");
    String id = texts.filled(file, "file_id");
    String text = texts.filled(file, "text");
    if (name == null && id == null) {
      found(file, parts);
    } else if (text == null) {
      parts.add(Base64File.absent(texts.filled(file, "type"), name, id, NEVER));
    } else {
      String mime = texts.filled(file, "type");
      parts.add(
          PartDraft.of(new Part(PartKind.ATTACHMENT, mime, null, name, text, null, Map.of())));
    }
  }

  /// Pages that a search on the web found; results of other tools are only counted.
  private void found(JsonNode found, List<PartDraft> parts) {
    int before = parts.size();
    for (String key : List.of("organic", "topStories", "references")) {
      for (JsonNode page : found.path("web_search").path(key).values()) {
        String quote = texts.orEmpty(page, "snippet");
        Part source =
            new Source(texts.filled(page, "title"), texts.firstFilled(page, "link", "url"), quote)
                .part();
        if (parts.stream().noneMatch(part -> part.part().equals(source))) {
          parts.add(PartDraft.of(source));
        }
      }
    }
    if (parts.size() == before) {
      String type = texts.orEmpty(found, "type");
      talk.aside(type.isEmpty() ? "attachments" : type);
    }
  }

  private static Part error(Part part) {
    return part.with(Meta.TYPE, "error");
  }
}
