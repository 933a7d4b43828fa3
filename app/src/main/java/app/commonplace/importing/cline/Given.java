package app.commonplace.importing.cline;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes turns of what the model was given and answered. Words of the person are wrapped in tags;
/// results of tools come in the person's name; what the program tells of open files is left to the
/// original. One thread, used once.
final class Given {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?s)<(task|feedback|user_message|answer|user_input)(?: [^<>]*)?>\\s*(.*?)\\s*</\\1>");
  private static final Pattern SURROUNDINGS =
      Pattern.compile("(?s)<environment_details>.*?(</environment_details>|$)");
  private static final Pattern RESULT = Pattern.compile("(?s)^\\[[^\\]]*\\] Result:.*");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final ShownTimes times;

  Given(Session session, ShownTimes times) {
    this.session = session;
    texts = session.texts();
    blocks = new Blocks(session);
    this.times = times;
  }

  void read(JsonNode messages) {
    messages.values().forEach(message -> message(message, null, null));
    times.give();
  }

  /// @param id where messages have ids
  /// @param agent who answers, where it is not the one the person speaks with
  void message(JsonNode message, @Nullable String id, @Nullable String agent) {
    JsonNode content = message.path("content");
    Role role = Role.ofWord(texts.orEmpty(message, "role"));
    if (role == Role.USER && isResults(content)) {
      role = Role.TOOL;
    }
    Turn turn = session.next(id, role).at(Times.of(message, "ts"));
    turn.of(texts.firstFilled(message.path("modelInfo"), "modelId", "id"));
    turn.by(role == Role.ASSISTANT ? agent : null);
    for (JsonNode block : content.isArray() ? content.values() : List.of(content)) {
      String text = text(block);
      if (text == null) {
        blocks.add(turn, block);
        times.called(turn, block);
      } else {
        say(turn, text);
      }
    }
  }

  private @Nullable String text(JsonNode block) {
    if (block.isString()) {
      return texts.of(block);
    }
    return texts.orEmpty(block, "type").equals("text") ? texts.of(block, "text") : null;
  }

  private void say(Turn turn, String text) {
    String said = SURROUNDINGS.matcher(text).replaceAll("").strip();
    if (turn.role() == Role.TOOL && !said.isEmpty()) {
      turn.add(new Part(PartKind.TOOL_RESULT, null, null, null, said, null, Map.of()));
    } else if (turn.role() == Role.USER) {
      turn.say(words(said));
      times.said(turn, words(said));
      Matcher within = WORDS.matcher(said);
      while (within.find()) {
        times.said(turn, within.group(2));
      }
    } else {
      turn.say(said);
      times.said(turn, said);
    }
  }

  private static String words(String text) {
    Matcher words = WORDS.matcher(text);
    return words.find() && words.start() == 0 && words.end() == text.length()
        ? words.group(2)
        : text;
  }

  /// Whether a message holds what tools gave back, and no words of the person.
  private boolean isResults(JsonNode content) {
    boolean results = false;
    for (JsonNode block : content.isArray() ? content.values() : List.of(content)) {
      String text = text(block);
      if (text == null) {
        results |= texts.orEmpty(block, "type").equals("tool_result");
      } else {
        if (WORDS.matcher(text).find()) {
          return false;
        }
        results |= RESULT.matcher(text.strip()).matches();
      }
    }
    return results;
  }
}
