package app.commonplace.importing.parts;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Adds messages of the chat interface to a conversation. One for each; one thread.
public final class ChatMessages {
  private final Talk talk;
  private final Texts texts;
  private final Blocks blocks;
  private final List<Turn> turns = new ArrayList<>();
  private final List<PartDraft> attached = new ArrayList<>();

  public ChatMessages(Talk talk) {
    this.talk = talk;
    texts = talk.texts();
    blocks = new Blocks(texts, talk::unknown);
  }

  public void add(JsonNode message) {
    if (!message.isObject()) {
      return;
    }
    String speaker = texts.firstFilled(message, "role", "from");
    String name = texts.filled(message, "name");
    boolean tool = speaker != null && new Speaker(speaker).role() == Role.TOOL;
    List<PartDraft> parts = tool ? result(message, name) : parts(message);
    turns.add(
        Turn.of(speaker(speaker, parts), parts)
            .id(texts.firstFilled(message, "id", "message_id"))
            .by(tool ? null : name)
            .from(model(message))
            .at(time(message)));
  }

  /// Who speaks. What tools gave back stands under the person's name in some interfaces.
  private static String speaker(@Nullable String stated, List<PartDraft> parts) {
    boolean results =
        !parts.isEmpty()
            && parts.stream().allMatch(part -> part.part().kind() == PartKind.TOOL_RESULT);
    return results && "user".equals(stated) ? "tool" : stated == null ? "" : stated;
  }

  private static @Nullable Instant time(JsonNode message) {
    Instant own = Times.first(message, "timestamp", "created_at", "created");
    Instant sent = own == null ? Times.of(message.path("meta"), "sentAt") : own;
    return sent == null ? Times.of(message.path("usage"), "timestamp") : sent;
  }

  /// Adds what someone said: a text, or messages that say themselves who speaks.
  public void add(String speaker, JsonNode said) {
    if (said.isArray()) {
      said.values().forEach(this::add);
    } else if (said.isString()) {
      turns.add(Turn.of(speaker, blocks.of(said)));
    }
  }

  private @Nullable String model(JsonNode message) {
    String own = texts.filled(message, "model");
    String beside = own == null ? texts.filled(message.path("metadata"), "model") : own;
    return beside == null ? texts.filled(message.path("usage"), "model") : beside;
  }

  /// A file that the row names beside its messages; it belongs to the first question.
  public void attach(PartDraft file) {
    attached.add(file);
  }

  /// What was collected, for whom it is not yet all that is known of it.
  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /// Adds what was collected to the conversation.
  public void finish() {
    boolean open = !attached.isEmpty();
    for (Turn turn : turns) {
      if (open && turn.speaker().role() == Role.USER) {
        talk.add(turn.with(attached));
        open = false;
      } else {
        talk.add(turn);
      }
    }
  }

  private List<PartDraft> parts(JsonNode message) {
    var parts = new ArrayList<PartDraft>();
    String thought = texts.firstFilled(message, "reasoning_content", "reasoning", "thinking");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    parts.addAll(blocks.of(message.get("content")));
    for (String path : texts.all(message.get("files"))) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      parts.add(Base64File.absent(null, name, path, "The export names this file alone."));
    }
    String refusal = texts.filled(message, "refusal");
    if (refusal != null) {
      parts.add(PartDraft.of(Part.prose(refusal)));
    }
    String spoken = texts.filled(message.path("audio"), "transcript");
    if (spoken != null) {
      parts.add(PartDraft.of(Part.prose(spoken)));
    }
    cited(message).forEach(source -> parts.add(PartDraft.of(source.part())));
    message.path("tool_calls").values().forEach(call -> parts.addAll(call(call)));
    if (message.path("function_call").isObject()) {
      parts.addAll(call(message.path("function_call")));
    }
    return parts;
  }

  /// Pages that an answer rests on: they stand with the message, or with the text within it.
  private Set<Source> cited(JsonNode message) {
    Set<Source> sources = new LinkedHashSet<>();
    var annotations = new ArrayList<JsonNode>(message.path("annotations").values());
    for (JsonNode block : message.path("content").values()) {
      annotations.addAll(block.path("annotations").values());
    }
    for (JsonNode annotation : annotations) {
      if (texts.orEmpty(annotation, "type").equals("url_citation")) {
        JsonNode within = annotation.path("url_citation");
        Source source = Source.of(within.isObject() ? within : annotation, texts);
        if (source != null) {
          sources.add(source);
        }
      }
    }
    return sources;
  }

  private List<PartDraft> call(JsonNode call) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    if (call.isObject()) {
      typed.setAll((ObjectNode) call);
    }
    typed.put("type", "tool_call");
    return blocks.of(typed);
  }

  private List<PartDraft> result(JsonNode message, @Nullable String name) {
    List<PartDraft> parts = blocks.of(message.get("content"));
    boolean plain = parts.stream().allMatch(part -> part.part().kind() == PartKind.PROSE);
    return plain
        ? List.of(
            PartDraft.of(
                blocks.result(
                    name, texts.filled(message, "tool_call_id"), message.path("content"))))
        : parts;
  }
}
