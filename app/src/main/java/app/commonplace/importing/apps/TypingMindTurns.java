package app.commonplace.importing.apps;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.ParentTree;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The messages of one chat of TypingMind as a tree: where several models were asked at once, the
/// answer of each is a branch. What the program keeps in the person's name, a summary of what came
/// before or examples that an agent was trained with, is hidden. One thread, used once.
final class TypingMindTurns {
  private static final String TYPE = "type";
  private static final String SYSTEM = "system";

  private final Talk talk;
  private final Texts texts;
  private final TypingMindParts parts;
  private final List<PartDraft> files = new ArrayList<>();
  private @Nullable String before;
  private boolean several;
  private int wentOn;

  TypingMindTurns(Talk talk) {
    this.talk = talk;
    texts = talk.texts();
    parts = new TypingMindParts(talk);
  }

  void read(JsonNode messages) {
    talk.tree();
    messages.values().forEach(message -> message(message, null));
    if (!files.isEmpty()) {
      add(Turn.of("user", List.of()), JsonNodeFactory.instance.objectNode(), null);
    }
    talk.leaf(before);
    if (wentOn > 0) {
      talk.note(
          "The export does not tell which of several answers the chat went on from: it was taken to be the first (%d)."
              .formatted(wentOn));
    }
  }

  private void message(JsonNode message, @Nullable String model) {
    if (!message.isObject()) {
      return;
    }
    String type = texts.orEmpty(message, TYPE);
    if (type.equals("tm_multi_responses") && message.path("responses").isArray()) {
      answers(message.path("responses"));
      return;
    }
    switch (type) {
      // what was said before is no longer given to the model; nothing is said in it
      case "clear-context" -> {}
      case "attachment" -> files.addAll(parts.attached(message));
      case "tm_context_summary" ->
          add(
              Turn.of(SYSTEM, parts.of(message.path("contextSummary").path("content"))),
              message,
              null);
      case "training-message" -> {
        Turn example = turn(message);
        add(Turn.of(SYSTEM, example.parts()).by(texts.filled(message, "role")), message, null);
      }
      default -> {
        Turn turn = turn(message);
        if (turn.parts().isEmpty() && !type.isEmpty()) {
          talk.unknown(type);
        }
        add(turn, message, model);
      }
    }
  }

  /// The answers of several models to one question. What the chat goes on from is not told.
  private void answers(JsonNode responses) {
    String question = before;
    String first = null;
    int answered = 0;
    for (JsonNode response : responses.values()) {
      int known = talk.size();
      before = question;
      String model = texts.filled(response, "model");
      for (JsonNode message : response.path("messages").values()) {
        message(message, model);
      }
      if (talk.size() > known) {
        first = answered == 0 ? before : first;
        answered++;
      }
    }
    before = answered == 0 ? question : first;
    several = answered > 1;
  }

  private Turn turn(JsonNode message) {
    var read = new ChatMessages(talk);
    read.add(parts.plain(message));
    Turn turn = read.turns().getFirst();
    return turn.with(parts.beside(message));
  }

  private void add(Turn stated, JsonNode message, @Nullable String model) {
    Turn turn = stated;
    if (!files.isEmpty() && turn.speaker().word().equals("user")) {
      turn = turn.with(files);
      files.clear();
    }
    boolean isAnswer = turn.speaker().role() == Role.ASSISTANT;
    String uuid = texts.firstFilled(message, "uuid", "id");
    String id = uuid == null ? ParentTree.made(talk.size()) : uuid;
    wentOn += several ? 1 : 0;
    several = false;
    talk.add(
        turn.id(id)
            .after(before)
            .from(turn.model() == null && isAnswer ? model : turn.model())
            .at(Times.of(message, "createdAt")));
    before = id;
  }
}
