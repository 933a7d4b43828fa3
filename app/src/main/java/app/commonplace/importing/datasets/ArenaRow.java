package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A row in which two models answered and somebody chose. Where both were asked the same it is one
/// conversation, of which each model's part is a branch; else it is two. The verdict stands with
/// the answers that were judged: it is one of the data set and not the person's own, so it moves
/// nothing in a search. One thread, used once.
final class ArenaRow {
  private static final String A = "a";
  private static final String B = "b";

  /// Says in an original which of the two conversations of a row an entry is.
  private static final String SIDE = "side";

  private static final String WON = "won";
  private static final String LOST = "lost";

  private final JsonNode row;
  private final Talk talk;
  private final Texts texts;
  private final @Nullable String winner;
  private final @Nullable String modelA;
  private final @Nullable String modelB;

  private ArenaRow(Element element) {
    row = element.node();
    talk = new Talk(element, RowsFormat.PROVIDER);
    texts = talk.texts();
    winner = texts.filled(row, "winner");
    modelA = texts.filled(row, "model_a");
    modelB = texts.filled(row, "model_b");
  }

  static boolean isOne(JsonNode row) {
    return row.has("conversation_a") && row.has("conversation_b");
  }

  /// The row once for each entry that it is.
  static List<Element> split(Element element) {
    JsonNode row = element.node();
    List<JsonNode> a = said(row, A);
    List<JsonNode> b = said(row, B);
    boolean two = !a.isEmpty() && !b.isEmpty() && shared(a, b) == 0;
    return isOne(row) && two ? List.of(side(element, A), side(element, B)) : List.of(element);
  }

  private static Element side(Element element, String side) {
    ObjectNode marked = ((ObjectNode) element.node()).deepCopy();
    marked.put(SIDE, side);
    return element.saying(marked);
  }

  /// The messages of a side; some data sets keep them as a text that holds JSON.
  private static List<JsonNode> said(JsonNode row, String side) {
    return JsonText.inside(row.path("conversation_" + side)).values().stream()
        .filter(JsonNode::isObject)
        .toList();
  }

  /// How many messages both begin with before a model answers; 0 where these are not the same.
  private static int shared(List<JsonNode> a, List<JsonNode> b) {
    int asked = asked(a);
    if (asked != asked(b)) {
      return 0;
    }
    for (int i = 0; i < asked; i++) {
      JsonNode one = a.get(i);
      JsonNode other = b.get(i);
      if (!role(one).equals(role(other)) || !one.path("content").equals(other.path("content"))) {
        return 0;
      }
    }
    return asked;
  }

  private static int asked(List<JsonNode> messages) {
    int asked = 0;
    while (asked < messages.size() && Role.ofWord(role(messages.get(asked))) != Role.ASSISTANT) {
      asked++;
    }
    return asked;
  }

  private static String role(JsonNode message) {
    return message.path("role").asString("");
  }

  static Item item(Element element) {
    return new ArenaRow(element).item();
  }

  private Item item() {
    String only = texts.orEmpty(row, SIDE);
    Instant when = Times.first(row, "tstamp", "timestamp");
    talk.times(when, null).tree();
    identify(only, when != null);
    List<JsonNode> a = only.equals(B) ? List.of() : said(row, A);
    List<JsonNode> b = only.equals(A) ? List.of() : said(row, B);
    int shared = shared(a, b);
    String prompt = null;
    for (Turn turn : turns(a.subList(0, shared))) {
      String id = "prompt-" + (talk.size() + 1);
      talk.add(turn.id(id).after(prompt));
      prompt = id;
    }
    String endOfA = branch(A, a.subList(shared, a.size()), prompt);
    String endOfB = branch(B, b.subList(shared, b.size()), prompt);
    boolean second = endOfA == null || (WON.equals(verdict(B)) && endOfB != null);
    talk.leaf(second ? endOfB : endOfA);
    if (only.isEmpty() && a.isEmpty() != b.isEmpty()) {
      talk.note("One of the two conversations of this row is empty.");
    }
    return talk.item();
  }

  /// A battle has a time, and its question is asked once. Where there is none, one question was put
  /// to many pairs of models and judged several times: such rows go by how they begin.
  private void identify(String side, boolean battle) {
    String own = Ids.of(row, texts);
    String id = own == null ? Ids.ofQuestion(row, texts) : own;
    if (battle && id != null) {
      talk.id(side.isEmpty() ? id : id + "/" + side);
    } else {
      var apart = new StringBuilder(side);
      for (String key : List.of("model_a", "model_b", "judge", "turn")) {
        apart.append('/').append(row.path(key).asString(""));
      }
      talk.apartBy(apart.toString());
    }
    if (!side.isEmpty()) {
      talk.model(model(side));
    }
  }

  private @Nullable String model(String side) {
    return side.equals(A) ? modelA : modelB;
  }

  /// Adds what one model was asked and answered; the id of the last of it, null when it is empty.
  private @Nullable String branch(String side, List<JsonNode> messages, @Nullable String after) {
    List<Turn> turns = turns(messages);
    int judged = judged(turns);
    String before = after;
    for (int i = 0; i < turns.size(); i++) {
      Turn stated = turns.get(i);
      Turn turn = i == judged ? judged(stated, verdict(side)) : stated;
      String id = side + "-" + (i + 1);
      boolean answer = turn.speaker().role() == Role.ASSISTANT && turn.model() == null;
      talk.add((answer ? turn.from(model(side)) : turn).id(id).after(before));
      before = id;
    }
    return turns.isEmpty() ? null : before;
  }

  private List<Turn> turns(List<JsonNode> messages) {
    var read = new ChatMessages(talk);
    messages.forEach(read::add);
    return read.turns();
  }

  /// Which message was judged: the answer of the turn that the row names, else the last.
  private int judged(List<Turn> turns) {
    var answers = new ArrayList<Integer>();
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).speaker().role() == Role.ASSISTANT) {
        answers.add(i);
      }
    }
    int turn = row.path("turn").isNumber() ? row.path("turn").asInt() : answers.size();
    boolean named = turn > 0 && turn <= answers.size();
    return answers.isEmpty() ? -1 : answers.get((named ? turn : answers.size()) - 1);
  }

  /// What somebody said of a side; null when nobody did.
  private @Nullable String verdict(String side) {
    return switch (winner) {
      case null -> null;
      case "model_a", "a", "A" -> side.equals(A) ? WON : LOST;
      case "model_b", "b", "B" -> side.equals(B) ? WON : LOST;
      // a tie, or both are bad, as each data set calls it
      default -> winner;
    };
  }

  private Turn judged(Turn answer, @Nullable String verdict) {
    if (verdict == null) {
      return answer;
    }
    if (answer.parts().isEmpty()) {
      talk.note(
          "An answer that was judged has no words: its verdict (%s) stands in the original alone."
              .formatted(verdict));
      return answer;
    }
    var parts = new ArrayList<>(answer.parts());
    PartDraft first = parts.getFirst();
    Part marked = first.part().with(Meta.VERDICT, verdict);
    parts.set(0, new PartDraft(marked, first.bytes()));
    return answer.of(parts);
  }
}
