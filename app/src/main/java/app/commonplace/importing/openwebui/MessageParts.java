package app.commonplace.importing.openwebui;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.Talk;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns a message of Open WebUI into parts. One for each message; one thread.
final class MessageParts {
  /// What is read here or in [Chat], and what counts, orders or shows messages.
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "fid",
          "parentId",
          "parent_id",
          "childrenIds",
          "role",
          "content",
          "content_list",
          "output",
          "timestamp",
          "model",
          "models",
          "modelName",
          "modelIdx",
          "merged",
          "status",
          "statusHistory",
          "files",
          "embeds",
          "sources",
          "citations",
          "code_executions",
          "error",
          "annotation",
          "originalContent",
          "done",
          "context",
          "info",
          "usage",
          "lastSentence",
          "selectedModelId",
          "feedbackId",
          "favorite",
          "user_id",
          "chat_id");

  private final Talk talk;
  private final Texts texts;
  private final Beside beside;
  private final List<PartDraft> parts = new ArrayList<>();

  MessageParts(Talk talk) {
    this.talk = talk;
    texts = talk.texts();
    beside = new Beside(texts, talk::aside);
  }

  List<PartDraft> of(JsonNode message) {
    List<PartDraft> given = new Output(texts, beside, talk::unknown).of(message.path("output"));
    parts.addAll(new Given(said(message.path("content"))).with(given));
    if (parts.isEmpty()) {
      message.path("content_list").values().forEach(this::phase);
    }
    typed("originalContent", texts.filled(message, "originalContent"));
    String merged = texts.filled(message.path("merged"), "content");
    if (merged != null) {
      parts.addAll(new Details(beside, talk::unknown).of(merged));
    }
    JsonNode steps = message.path("statusHistory");
    JsonNode only = message.path("status");
    parts.addAll(beside.steps(steps.isEmpty() ? List.of(only) : steps.values()));
    parts.addAll(beside.programs(message.path("code_executions")));
    parts.addAll(beside.files(message.path("files")));
    parts.addAll(beside.embeds(message.path("embeds")));
    parts.addAll(beside.sources(message.path("sources")));
    parts.addAll(beside.sources(message.path("citations")));
    error(message.path("error"));
    judged(message.path("annotation"));
    message.forEachEntry((key, value) -> {
      if (!KNOWN.contains(key) && isFilled(value)) {
        talk.aside(key);
      }
    });
    return parts;
  }

  private List<PartDraft> said(JsonNode content) {
    return content.isString()
        ? new Details(beside, talk::unknown).of(texts.clean(content.stringValue()))
        : new Blocks(texts, talk::unknown).of(content);
  }

  private static boolean isFilled(JsonNode value) {
    return value.isContainer()
        ? !value.isEmpty()
        : value.isString() && !value.stringValue().isBlank();
  }

  /// Qwen's chats, which are laid out alike, say of each piece whether it was thought or answered.
  private void phase(JsonNode piece) {
    String said = texts.filled(piece, "content");
    if (said != null && texts.orEmpty(piece, "phase").startsWith("think")) {
      parts.add(PartDraft.of(Part.thinking(said)));
    } else {
      parts.addAll(new Blocks(texts, talk::unknown).of(piece));
    }
  }

  private void error(JsonNode error) {
    String said =
        error.isString() ? texts.of(error) : texts.firstFilled(error, "content", "message");
    typed("error", said == null && isFilled(error) ? texts.json(error) : said);
  }

  /// How a person judged an answer, in words; a thumb alone says nothing to read.
  private void judged(JsonNode annotation) {
    var words = new ArrayList<String>(texts.all(annotation.get("tags")));
    for (String key : List.of("reason", "comment")) {
      String said = texts.filled(annotation, key);
      if (said != null) {
        words.addFirst(said);
      }
    }
    typed("annotation", String.join("\n", words));
    if (words.isEmpty() && !annotation.isEmpty()) {
      talk.aside("annotation");
    }
  }

  private void typed(String type, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      parts.add(PartDraft.of(Part.prose(text).with(Meta.TYPE, type)));
    }
  }

  /// What was said, as the text has it. The items of `output` mostly say it again, and more.
  private record Given(List<PartDraft> said) {
    List<PartDraft> with(List<PartDraft> items) {
      String spoken = words(said);
      boolean plain = said.stream().allMatch(part -> part.part().kind() == PartKind.PROSE);
      if (items.isEmpty() || (plain && spoken.equals(words(items)))) {
        return items.isEmpty() ? said : items;
      }
      var all = new ArrayList<PartDraft>();
      items.stream().filter(item -> !holds(item.part(), spoken)).forEach(all::add);
      all.addAll(said);
      return all;
    }

    private boolean holds(Part item, String spoken) {
      String call = item.about(Meta.CALL_ID);
      return switch (item.kind()) {
        case PROSE -> spoken.contains(folded(item.text()));
        case TOOL_CALL, TOOL_RESULT ->
            said.stream()
                .map(PartDraft::part)
                .anyMatch(part ->
                    part.kind() == item.kind()
                        && (call == null || call.equals(part.about(Meta.CALL_ID))));
        default ->
            said.stream()
                .map(PartDraft::part)
                .anyMatch(part ->
                    part.kind() == item.kind() && folded(part.text()).equals(folded(item.text())));
      };
    }

    private static String words(List<PartDraft> parts) {
      var words = new StringBuilder();
      for (PartDraft part : parts) {
        if (part.part().kind() == PartKind.PROSE) {
          words.append(' ').append(part.part().text());
        }
      }
      return folded(words.toString());
    }

    private static String folded(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }
  }
}
