package app.commonplace.importing.claude;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an answer of 2024 into what is read, what was thought and what was made: thinking and
/// artifacts then stood as tags within the text. A tag that never ends goes on to the end of the
/// text. Immutable.
sealed interface AntTags {
  /// Text between the tags.
  record Said(String text) implements AntTags {}

  record Thought(String text) implements AntTags {}

  record Made(Map<String, String> attributes, String text) implements AntTags {
    public Made {
      attributes = Map.copyOf(attributes);
    }
  }

  Pattern TAG =
      Pattern.compile(
          "<ant(?:Thinking>|Artifact\\s((?:[^>\"]|\"[^\"]*+\")*+)>)", Pattern.CASE_INSENSITIVE);
  Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z]+)\\s*=\\s*\"([^\"]*)\"");

  /// The pieces of a text in order; a text without tags is one piece, just as it stands.
  static List<AntTags> in(String text) {
    var pieces = new ArrayList<AntTags>();
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (done < text.length() && tag.find(done)) {
      if (isQuoted(text, tag.start())) {
        // an answer about tags, not one that uses them
        break;
      }
      addSaid(pieces, text.substring(done, tag.start()));
      String attributes = tag.group(1);
      String end = attributes == null ? "</antThinking>" : "</antArtifact>";
      int close = text.indexOf(end, tag.end());
      String inside = text.substring(tag.end(), close < 0 ? text.length() : close);
      pieces.add(
          attributes == null
              ? new Thought(inside.strip())
              : new Made(attributes(attributes), withoutOuterLineBreaks(inside)));
      done = close < 0 ? text.length() : close + end.length();
    }
    if (pieces.isEmpty()) {
      return List.of(new Said(text));
    }
    addSaid(pieces, text.substring(done));
    return pieces;
  }

  private static boolean isQuoted(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '`';
  }

  private static void addSaid(List<AntTags> pieces, String text) {
    if (!text.isBlank()) {
      pieces.add(new Said(text.strip()));
    }
  }

  private static String withoutOuterLineBreaks(String text) {
    int from = text.startsWith("\n") ? 1 : 0;
    int to = text.endsWith("\n") && text.length() > from ? text.length() - 1 : text.length();
    return text.substring(from, to);
  }

  private static Map<String, String> attributes(String tag) {
    var attributes = new HashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2));
    }
    return attributes;
  }
}
