package app.commonplace.bench;

import app.commonplace.bench.Corpus.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Long conversations between two people, in sessions, and questions with the turns that answer
/// them.
///
/// @param turnIds by passage of the corpus
/// @param sessions by entry of the corpus
record Locomo(
    Corpus corpus, List<String> turnIds, List<Session> sessions, List<Question> questions) {
  record Session(int conversation, String name, String date) {}

  /// @param evidence passages of the corpus
  record Question(String text, int conversation, List<Integer> evidence) {}

  private static final Pattern TURN = Pattern.compile("D(\\d+):0*(\\d+)");

  static Locomo read(Path data) throws IOException {
    JsonNode all = JsonMapper.shared().readTree(data.resolve("locomo/locomo10.json").toFile());
    var reader = new Reader();
    for (int i = 0; i < all.size(); i++) {
      reader.conversation(i, all.get(i));
    }
    return reader.done();
  }

  /// Where the passages of a conversation begin and end.
  int[] range(int conversation) {
    int from = -1;
    int to = 0;
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).conversation() == conversation) {
        from = from < 0 ? corpus.starts()[i] : from;
        to = corpus.starts()[i + 1];
      }
    }
    return new int[] {from, to};
  }

  private static final class Reader {
    private final List<Said> passages = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    void conversation(int number, JsonNode sample) {
      var where = new HashMap<String, Integer>();
      JsonNode talk = sample.get("conversation");
      talk.propertyNames().stream()
          .filter(name -> name.matches("session_\\d+"))
          .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(8))))
          .forEach(name -> {
            starts.add(passages.size());
            sessions.add(new Session(number, name, talk.path(name + "_date_time").asString("")));
            talk.get(name).forEach(turn -> turn(turn, where));
          });
      sample.get("qa").forEach(qa -> question(number, qa, where));
    }

    private void turn(JsonNode turn, Map<String, Integer> where) {
      String caption = turn.path("blip_caption").asString("");
      String text = turn.get("text").asString();
      String id = turn.get("dia_id").asString();
      where.put(id, passages.size());
      ids.add(id);
      passages.add(
          new Said(
              turn.get("speaker").asString(), caption.isEmpty() ? text : text + "\n\n" + caption));
    }

    private void question(int conversation, JsonNode qa, Map<String, Integer> where) {
      var evidence = new TreeSet<Integer>();
      for (JsonNode written : qa.path("evidence")) {
        Matcher turns = TURN.matcher(written.asString());
        while (turns.find()) {
          Integer passage = where.get("D" + turns.group(1) + ":" + turns.group(2));
          if (passage != null) {
            evidence.add(passage);
          }
        }
      }
      if (!evidence.isEmpty()) {
        questions.add(
            new Question(qa.get("question").asString(), conversation, List.copyOf(evidence)));
      }
    }

    Locomo done() {
      starts.add(passages.size());
      int[] all = starts.stream().mapToInt(Integer::intValue).toArray();
      return new Locomo(new Corpus(passages, all), ids, sessions, questions);
    }
  }
}
