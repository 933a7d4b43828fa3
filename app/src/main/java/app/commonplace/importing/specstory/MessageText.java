package app.commonplace.importing.specstory;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the text of a message at its tags: what was thought, and which tools were used. A tag that
/// never ends goes on to the end. One for each message; one thread.
final class MessageText {
  private static final Pattern TAG = Pattern.compile("(?m)^<(think|tool-use)\\b([^>]*)>|<(think)>");
  private static final Pattern TOOL = Pattern.compile("data-tool-name=\"([^\"]*)\"");
  private static final Pattern FRAME = Pattern.compile("</?details[^>]*>|</?summary[^>]*>");

  private final Turn turn;
  private final Texts texts;

  MessageText(Turn turn, Texts texts) {
    this.turn = turn;
    this.texts = texts;
  }

  void add(String text) {
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (done < text.length() && tag.find(done)) {
      turn.say(text.substring(done, tag.start()).strip());
      String name = tag.group(1) == null ? "think" : tag.group(1);
      String end = "</" + name + ">";
      int close = text.indexOf(end, tag.end());
      String inside = text.substring(tag.end(), close < 0 ? text.length() : close).strip();
      if (name.equals("think")) {
        turn.think(withoutFrame(inside));
      } else {
        turn.add(call(tag.group(2), inside));
      }
      done = close < 0 ? text.length() : close + end.length();
    }
    turn.say(text.substring(done).strip());
  }

  private Part call(String attributes, String inside) {
    Matcher tool = TOOL.matcher(attributes);
    String name = tool.find() ? texts.clean(tool.group(1)) : null;
    String said = texts.clean(withoutFrame(inside));
    return new Part(PartKind.TOOL_CALL, null, null, name, said, null, Map.of());
  }

  private static String withoutFrame(String text) {
    return FRAME.matcher(text).replaceAll("").strip();
  }
}
