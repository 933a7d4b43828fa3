package app.commonplace.importing.parts;

import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parts of an answer whose thinking stands between tags in its text, as local models write it.
/// Stateless.
public final class Said {
  private static final Pattern THOUGHT =
      Pattern.compile(
          "(?s)\\A\\s*(?:<(think|thinking|thought)>(?<tagged>.*?)(?:</\\1>|\\z)"
              + "|:::thinking\\s*\\R(?<told>.*?)\\R:::(?=\\R|\\z)"
              + "|#{2,6} Thinking[ \\t]*\\R(`{3,})\\R(?<fenced>.*?)\\R\\4(?=\\R|\\z))");

  private Said() {}

  /// The parts of a text; none when it is blank.
  public static List<PartDraft> parts(String text) {
    var parts = new ArrayList<PartDraft>();
    Matcher thought = THOUGHT.matcher(text);
    String rest = text;
    if (thought.find()) {
      String said =
          Stream.of("tagged", "told", "fenced")
              .map(thought::group)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      add(parts, Part.thinking(said.strip()));
      rest = text.substring(thought.end()).stripLeading();
    }
    add(parts, Part.prose(rest));
    return parts;
  }

  private static void add(List<PartDraft> parts, Part part) {
    if (!part.text().isBlank()) {
      parts.add(PartDraft.of(part));
    }
  }
}
