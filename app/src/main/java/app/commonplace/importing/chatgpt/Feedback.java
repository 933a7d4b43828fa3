package app.commonplace.importing.chatgpt;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person thought of answers, which stands in a file of its own beside the conversations.
/// What is said of a conversation becomes part of its original, so that it can be read again
/// without that file. One for each export; one thread.
final class Feedback {
  /// Under this key an original holds what was said of its answers.
  static final String KEY = "message_feedback";

  private static final String FILE = "message_feedback.json";
  private static final int LARGEST = 64 << 20;

  /// @param comment what the person wrote with it
  record Word(@Nullable String rating, @Nullable String comment) {}

  private final Map<String, List<JsonNode>> byConversation = new HashMap<>();
  private final Set<String> placed = new HashSet<>();

  private Feedback() {}

  static Feedback in(Export export, ItemSink sink) {
    var feedback = new Feedback();
    for (Member member : export.archive().members()) {
      if (member.baseName().equals(FILE) && member.size() < LARGEST) {
        feedback.read(export, member, sink);
      }
    }
    return feedback;
  }

  private void read(Export export, Member member, ItemSink sink) {
    try (InputStream in = export.archive().open(member)) {
      for (JsonNode one : Json.parse(in.readAllBytes()).node().values()) {
        String conversation = one.path("conversation_id").asString("");
        if (one.isObject()) {
          byConversation.computeIfAbsent(conversation, _ -> new ArrayList<>()).add(one);
        }
      }
    } catch (IOException | InvalidJson _) {
      sink.accept(
          new Item.Aside(
              Remark.part(member.name(), "What you thought of answers could not be read.")));
    }
  }

  /// The conversation together with what was said of its answers; as it is when nothing was.
  Element joined(Element element) {
    String id = new Texts(0).firstFilled(element.node(), "conversation_id", "id");
    List<JsonNode> said = byConversation.get(id);
    if (said == null || !(element.node() instanceof ObjectNode conversation)) {
      return element;
    }
    placed.add(id);
    ObjectNode joined = conversation.deepCopy();
    joined.putArray(KEY).addAll(said);
    return element.saying(joined);
  }

  /// What was said of the messages of a conversation, by their ids.
  static Map<String, Word> words(JsonNode conversation, Texts texts) {
    var words = new HashMap<String, Word>();
    for (JsonNode one : conversation.path(KEY).values()) {
      JsonNode content = JsonText.inside(one.path("content"));
      var word = new Word(texts.filled(one, "rating"), texts.filled(content, "text"));
      String message = texts.firstFilled(one, "message_id", "id");
      if (message != null && (word.rating() != null || word.comment() != null)) {
        words.put(message, word);
      }
    }
    return words;
  }

  /// Says how much was said of conversations that are not there.
  void tellUnplaced(Export export, ItemSink sink) {
    int unplaced = 0;
    for (Map.Entry<String, List<JsonNode>> said : byConversation.entrySet()) {
      unplaced += placed.contains(said.getKey()) ? 0 : said.getValue().size();
    }
    if (unplaced > 0) {
      sink.accept(
          new Item.Aside(
              Remark.skipped(
                  export.archive().name(),
                  "Ratings of answers that are not in this archive were left out (%d)."
                      .formatted(unplaced))));
    }
  }
}
