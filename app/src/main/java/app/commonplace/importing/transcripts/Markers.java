package app.commonplace.importing.transcripts;

import app.commonplace.importing.parts.Fences;
import app.commonplace.text.OwnMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the lines of a Markdown file that say who speaks next. Only lines outside of fences count,
/// since transcripts quote other transcripts, and all must be written in one style. Immutable.
///
/// @param lines where each stands, in the order of the file
/// @param ours whether the file is Markdown of our own: it numbers what is said, and names models
///   that nobody lists
record Markers(List<Marker> lines, boolean ours) {
  private static final Map<String, String> SPEAKERS =
      Map.ofEntries(
          Map.entry("you", "user"),
          Map.entry("user", "user"),
          Map.entry("human", "user"),
          Map.entry("me", "user"),
          Map.entry("prompt", "user"),
          Map.entry("question", "user"),
          Map.entry("q", "user"),
          Map.entry("你", "user"),
          Map.entry("您", "user"),
          Map.entry("用户", "user"),
          Map.entry("usuario", "user"),
          Map.entry("utilisateur", "user"),
          Map.entry("usuário", "user"),
          Map.entry("utente", "user"),
          Map.entry("ich", "user"),
          Map.entry("du", "user"),
          Map.entry("nutzer", "user"),
          Map.entry("assistant", "assistant"),
          Map.entry("chatgpt", "assistant"),
          Map.entry("claude", "assistant"),
          Map.entry("gemini", "assistant"),
          Map.entry("copilot", "assistant"),
          Map.entry("grok", "assistant"),
          Map.entry("deepseek", "assistant"),
          Map.entry("le chat", "assistant"),
          Map.entry("perplexity", "assistant"),
          Map.entry("model", "assistant"),
          Map.entry("bot", "assistant"),
          Map.entry("ai", "assistant"),
          Map.entry("gpt", "assistant"),
          Map.entry("gpt-3", "assistant"),
          Map.entry("gpt-4", "assistant"),
          Map.entry("agent", "assistant"),
          Map.entry("response", "assistant"),
          Map.entry("answer", "assistant"),
          Map.entry("a", "assistant"),
          Map.entry("ai answer", "assistant"),
          Map.entry("助手", "assistant"),
          Map.entry("message from you", "user"),
          Map.entry("message from chatgpt", "assistant"),
          Map.entry("system", "system"),
          Map.entry("plugin", "tool"),
          Map.entry("tool", "tool"));

  /// What ChatGPT's page says before each message, for those who cannot see it, and what is copied
  /// with it.
  private static final Map<String, String> SAYINGS =
      Map.ofEntries(
          Map.entry("vous avez dit", "user"),
          Map.entry("chatgpt a dit", "assistant"),
          Map.entry("dijiste", "user"),
          Map.entry("chatgpt dijo", "assistant"),
          Map.entry("hai detto", "user"),
          Map.entry("chatgpt ha detto", "assistant"),
          Map.entry("você disse", "user"),
          Map.entry("o chatgpt disse", "assistant"),
          Map.entry("вы сказали", "user"),
          Map.entry("chatgpt сказал", "assistant"),
          Map.entry("ви сказали", "user"),
          Map.entry("програма chatgpt сказала", "assistant"),
          Map.entry("你说", "user"),
          Map.entry("您说", "user"),
          Map.entry("chatgpt 说", "assistant"));

  private static final String WHO = "(?<who>[\\p{L}][\\p{L}\\d .-]{0,30}?)";
  private static final String WHEN = "(?:\\s*[(\\[](?<when>[^)\\]]{4,60})[)\\]])?";
  private static final String SAID = "(?:\\s+(?<said>.*))?";
  private static final String NOTHING = "(?<said>)";

  /// From strong to weak; the last is found in too many texts to count unless it begins the file.
  private static final List<Pattern> STYLES =
      List.of(
          OwnMarkdown.HEADING,
          Pattern.compile(
              "#{1,6}\\s+\\W{0,4}\\**"
                  + (WHO + "(?: said)?\\**\\s?[:\uFF1A]?" + WHEN + "\\**[:\uFF1A]?\\s*" + NOTHING)),
          Pattern.compile(
              "_?\\*\\*\\W{0,4}" + WHO + WHEN + "\\s?[:\uFF1A]?\\*\\*_?[:\uFF1A]?" + SAID),
          Pattern.compile(">\\s*\\[!(?:nexus_)?" + WHO + "\\][+-]?" + WHEN + "[^\\n]*" + NOTHING),
          Pattern.compile(WHO + " (?:said|hast gesagt|hat gesagt):" + WHEN + "\\s*" + NOTHING),
          Pattern.compile(
              "(?iu)(?<who>"
                  + String.join("|", new TreeSet<>(SAYINGS.keySet()))
                  + ")\\s?[:\uFF1A](?<when>)\\s*(?<said>.*)"),
          Pattern.compile(WHO + "[:\uFF1A](?<when>)" + SAID));

  private static final int OURS = 0;
  private static final int WEAK = STYLES.size() - 1;

  /// @param line number of the line, beginning with 0
  /// @param speaker user, assistant, system or tool
  /// @param name as the file writes it
  /// @param said what stands on the same line after it
  record Marker(int line, String speaker, String name, @Nullable String time, String said) {}

  Markers {
    lines = List.copyOf(lines);
  }

  /// The markers of a text, none when it is no transcript.
  static Markers in(List<String> lines) {
    for (int style = 0; style < STYLES.size(); style++) {
      List<Marker> found = find(lines, style);
      if (isTalk(found) && (style < WEAK || beginsWith(lines, found.getFirst()))) {
        return new Markers(found, style == OURS);
      }
    }
    return new Markers(List.of(), false);
  }

  private static boolean isTalk(List<Marker> markers) {
    return markers.stream().anyMatch(marker -> marker.speaker().equals("user"))
        && markers.stream().anyMatch(marker -> marker.speaker().equals("assistant"));
  }

  private static boolean beginsWith(List<String> lines, Marker first) {
    return lines.subList(0, first.line()).stream()
        .allMatch(line -> line.isBlank() || line.startsWith("# "));
  }

  private static List<Marker> find(List<String> lines, int style) {
    var found = new ArrayList<Marker>();
    Fences fences = Fences.in(lines);
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = STYLES.get(style).matcher(lines.get(i).stripTrailing());
      if (!fences.hold(i) && marker.matches()) {
        String name = marker.group("who").strip();
        String speaker = style == OURS ? ownSpeaker(name) : speaker(name);
        String said = marker.group("said");
        if (speaker != null) {
          found.add(new Marker(i, speaker, name, marker.group("when"), said == null ? "" : said));
        }
      }
    }
    return found;
  }

  /// The role that a name stands for; null when it is nobody that is known.
  static @Nullable String speaker(String name) {
    String words = name.toLowerCase(Locale.ROOT);
    String saying = SAYINGS.get(words);
    return saying == null ? SPEAKERS.get(words) : saying;
  }

  /// Whoever is not named as another is a model. Of tools and notices the name may follow.
  private static String ownSpeaker(String name) {
    String known = speaker(name.replaceFirst("^(Tool|System): .*", "$1"));
    return known == null ? "assistant" : known;
  }
}
