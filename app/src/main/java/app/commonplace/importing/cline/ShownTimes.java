package app.commonplace.importing.cline;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gives messages without a time that of the line which showed the same words. Nothing is guessed:
/// the same speaker must have said the same text as often on both sides, and what is so found must
/// stand in the same order; whatever contradicts that gets no time. One thread, used once.
final class ShownTimes {
  /// Lines that hold what the person wrote.
  private static final Set<String> OF_PERSON = Set.of("task", "user_feedback");

  private static final Set<String> OF_MODEL =
      Set.of("text", "reasoning", "completion_result", "followup", "plan_mode_respond", "command");

  /// What an answer says within the call of a tool, and a line shows by itself.
  private static final List<String> WITHIN_CALLS =
      List.of("result", "question", "response", "command");

  private static final Pattern TAGGED =
      Pattern.compile("(?s)<(result|question|response|command)>\\s*(.*?)\\s*</\\1>");

  /// Where the call of a tool begins in an answer of before models had tools of their own.
  private static final Pattern CALL = Pattern.compile("(?ms)^<([a-z_]+)>.*</\\1>\\s*\\z");

  private static final Pattern THOUGHT =
      Pattern.compile("(?s)\\A<thinking>\\s*(.*?)\\s*</thinking>");

  private static final int NONE = -1;
  private static final int MANY = Integer.MAX_VALUE;

  private record Words(boolean person, String text) {}

  private record Line(int place, Instant time) {}

  private record Spoken(Turn turn, int place) {}

  private record Pair(Turn turn, int place, Line line) {}

  private final Map<Words, List<Line>> shown = new HashMap<>();
  private final Map<Words, List<Spoken>> given = new HashMap<>();
  private int turns;
  private int lines;
  private @Nullable Turn last;

  /// @param lines as the file of the screen has them; those of another kind are passed over
  ShownTimes(JsonNode lines) {
    boolean first = true;
    for (JsonNode line : lines.values()) {
      Instant time = Times.of(line, "ts");
      if (time != null && !line.path("partial").asBoolean(false)) {
        line(line, first, time);
      }
      first = false;
    }
  }

  private void line(JsonNode line, boolean first, Instant time) {
    String kind =
        line.path(line.path("type").asString("").equals("ask") ? "ask" : "say").asString("");
    // the task itself is a line of text as well
    boolean person = OF_PERSON.contains(kind) || (first && kind.equals("text"));
    if (person || OF_MODEL.contains(kind)) {
      String text = question(line.path("text").asString("")).strip();
      if (!text.isEmpty()) {
        shown
            .computeIfAbsent(new Words(person, text), _ -> new ArrayList<>())
            .add(new Line(lines++, time));
      }
    }
  }

  /// A question stands within an object, beside what may be answered.
  private static String question(String text) {
    if (!text.startsWith("{")) {
      return text;
    }
    try {
      JsonNode inside = Json.parse(text.getBytes(StandardCharsets.UTF_8)).node();
      String question = inside.path("question").asString("");
      return question.isEmpty() ? inside.path("response").asString(text) : question;
    } catch (InvalidJson _) {
      return text;
    }
  }

  /// A message says a text.
  void said(Turn turn, String text) {
    if (turn.role() == Role.USER) {
      note(turn, text);
    } else if (turn.role() == Role.ASSISTANT) {
      note(turn, text);
      Matcher tagged = TAGGED.matcher(text);
      while (tagged.find()) {
        note(turn, tagged.group(2));
      }
      Matcher call = CALL.matcher(text);
      String prose = call.find() ? text.substring(0, call.start()).strip() : text;
      Matcher thought = THOUGHT.matcher(prose);
      if (thought.find()) {
        note(turn, thought.group(1));
        note(turn, prose.substring(thought.end()));
      }
      note(turn, prose);
    }
  }

  /// A message has a block that is no text.
  void called(Turn turn, JsonNode block) {
    if (turn.role() == Role.ASSISTANT) {
      said(turn, block.path("thinking").asString(""));
      for (String key : WITHIN_CALLS) {
        note(turn, block.path("input").path(key).asString(""));
      }
    }
  }

  private void note(Turn turn, String text) {
    if (!turn.equals(last)) {
      turns++;
      last = turn;
    }
    String words = text.strip();
    List<Spoken> spoken =
        given.computeIfAbsent(new Words(turn.role() == Role.USER, words), _ -> new ArrayList<>());
    boolean again = !spoken.isEmpty() && spoken.getLast().turn().equals(turn);
    if (!words.isEmpty() && !again) {
      spoken.add(new Spoken(turn, turns));
    }
  }

  /// Gives the times, after the last message. Of several lines that showed a message the first
  /// tells when it was said.
  void give() {
    List<Pair> pairs = pairs();
    int[] before = new int[pairs.size()];
    int[] after = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      before[i] = i == 0 ? NONE : Math.max(before[i - 1], pairs.get(i - 1).line().place());
    }
    for (int i = pairs.size() - 1; i >= 0; i--) {
      boolean last = i == pairs.size() - 1;
      after[i] = last ? MANY : Math.min(after[i + 1], pairs.get(i + 1).line().place());
    }
    for (int i = 0; i < pairs.size(); i++) {
      int place = pairs.get(i).line().place();
      if (before[i] <= place && place <= after[i]) {
        pairs.get(i).turn().at(pairs.get(i).line().time());
      }
    }
  }

  /// What was said and shown as often, in the order in which it was said.
  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    given.forEach((words, spoken) -> {
      List<Line> same = shown.getOrDefault(words, List.of());
      if (same.size() == spoken.size()) {
        for (int i = 0; i < same.size(); i++) {
          pairs.add(new Pair(spoken.get(i).turn(), spoken.get(i).place(), same.get(i)));
        }
      }
    });
    pairs.sort(Comparator.comparingInt(Pair::place).thenComparingInt(pair -> pair.line().place()));
    return pairs;
  }
}
