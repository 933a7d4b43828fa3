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
      Pattern.compile("(?:> ?|- )?\\**([A-Za-z][A-Za-z ]{2,15}):\\**[ \\t]+(.*?)[ \\t]*");

  private static final Pattern EXPORTED = Pattern.compile("_Exported on .* from \\w+ \\([^)]*\\)_");

  /// How the list begins that a program writes of all it knows, settings among them.
  private static final String LISTED = "- conversationId: ";

  /// A rule says nothing.
  private static final Pattern RULE = Pattern.compile("[-*_]{3,}|={3,}");

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
          "model",
          "from");

  Preamble {
    words = Map.copyOf(words);
  }

  static Preamble of(String text) {
    var words = new HashMap<String, String>();
    boolean listed = text.startsWith(LISTED);
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher word = LINE.matcher(line);
      boolean matches = word.matches();
      boolean nothing =
          line.isEmpty() || EXPORTED.matcher(line).matches() || RULE.matcher(line).matches();
      if (nothing || (listed && !matches)) {
        continue;
      }
      if (!matches || !(listed || KNOWN.contains(word.group(1).toLowerCase(Locale.ROOT)))) {
        return new Preamble(Map.of(), text);
      }
      Matcher address = ADDRESS.matcher(word.group(2));
      words.putIfAbsent(
          word.group(1).toLowerCase(Locale.ROOT),
          address.matches() ? address.group(1) : word.group(2).replaceAll("^\\*+|\\*+$", ""));
    }
    return new Preamble(words, listed ? text : "");
  }

  /// Whether a line begins the list that a program writes.
  static boolean isListed(String line) {
    return line.startsWith(LISTED);
  }

  /// The first of some words that is there.
  @Nullable String first(String... names) {
    return Stream.of(names).map(words::get).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
