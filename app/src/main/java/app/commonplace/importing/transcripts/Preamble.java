package app.commonplace.importing.transcripts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands between the title of a transcript and the first message. Where it only says whose
/// the conversation is, when it was held and where, it is no message. Immutable.
///
/// @param words what it says, by its own words in lower case; none when it is more than that
/// @param text what is to be kept as a message; empty when that is nothing
record Preamble(Map<String, String> words, String text) {
  private static final Pattern LINE =
      Pattern.compile("(?:> ?)?\\**([A-Za-z][A-Za-z ]{2,15}):\\**[ \\t]+(.*?)[ \\t]*");

  /// A rule says nothing.
  private static final Pattern RULE = Pattern.compile("([-*_=])\\1{2,}");

  private static final Pattern ADDRESS = Pattern.compile("\\[[^\\]]*\\]\\((\\S+)\\)");
  private static final Set<String> KNOWN =
      Set.of(
          "user",
          "created",
          "updated",
          "last updated",
          "exported",
          "exported on",
          "export method",
          "export date",
          "messages",
          "total messages",
          "link",
          "url",
          "chat url",
          "platform",
          "model");

  Preamble {
    words = Map.copyOf(words);
  }

  static Preamble of(String text) {
    var words = new HashMap<String, String>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || RULE.matcher(line).matches()) {
        continue;
      }
      Matcher word = LINE.matcher(line);
      if (!word.matches() || !KNOWN.contains(word.group(1).toLowerCase(Locale.ROOT))) {
        return new Preamble(Map.of(), text);
      }
      Matcher address = ADDRESS.matcher(word.group(2));
      words.put(
          word.group(1).toLowerCase(Locale.ROOT),
          address.matches() ? address.group(1) : word.group(2));
    }
    return new Preamble(words, "");
  }

  /// The first of some words that is there.
  @Nullable String first(String... names) {
    return Stream.of(names).map(words::get).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
