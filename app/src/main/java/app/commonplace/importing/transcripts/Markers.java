package app.commonplace.importing.transcripts;

import app.commonplace.importing.parts.Fences;
import app.commonplace.text.OwnMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
/// @param opensAsked whether what stands before the first of them was asked
/// @param named whether whoever answers has a name of any kind, which may be a model's or not
record Markers(List<Marker> lines, boolean ours, boolean opensAsked, boolean named) {
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
          Map.entry("来自你的消息", "user"),
          Map.entry("来自 chatgpt 的消息", "assistant"),
          Map.entry("you asked", "user"),
          Map.entry("cursor", "assistant"),
          Map.entry("developer", "system"),
          Map.entry("system", "system"),
          Map.entry("plugin", "tool"),
          Map.entry("tool", "tool"));

  /// How models are called. One that nobody lists counts only where nobody else answers.
  private static final Pattern MODEL =
      Pattern.compile(
          "(?i)(?:(?:chatgpt|gpt|claude|gemini|gemma|grok|deepseek|llama|mi[sx]tral|qwen|kimi|glm)"
              + "(?:[ -]\\p{L}+)*[ -]?\\p{L}?\\d[\\p{L}\\d.]*|o[1-9])(?:[ .-][\\p{L}\\d.]+){0,4}");

  /// Pictures and the like; no letter of any alphabet.
  private static final String SIGNS = "[\\W&&[^\\p{L}]]{0,4}";

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
          // an exporter of many services, and a plugin that chats within notes
          Pattern.compile("# (?<who>you asked|[a-z][a-z .-]{0,20} response)(?<when>)(?<said>)"),
          Pattern.compile(
              "#{0,6} ?role::(?<who>user|assistant|system|developer)"
                  + "(?:<span[^>]*>\\s*\\((?<when>[^)]*)\\)</span>)?(?<said>)"),
          // a program that may name the model in place of the word
          Pattern.compile(
              "#{1,6} (?:🤖 |🧑(?:\u200D)?💻 )(?<who>[^|]+?)(?<when>)(?:\\s\\|.*)?(?<said>)"),
          Pattern.compile(
              "#{1,6}\\s+"
                  + SIGNS
                  + "\\**"
                  + (WHO + "(?: said)?\\**\\s?[:\uFF1A]?" + WHEN + "\\**[:\uFF1A]?\\s*" + NOTHING)),
          Pattern.compile(
              "_?\\*\\*" + SIGNS + WHO + WHEN + "\\s?[:\uFF1A]?\\*\\*_?[:\uFF1A]?" + SAID),
          Pattern.compile(">\\s*\\[!(?:nexus_)?" + WHO + "\\][+-]?" + WHEN + "[^\\n]*" + NOTHING),
          Pattern.compile(WHO + " (?:said|hast gesagt|hat gesagt):" + WHEN + "\\s*" + NOTHING),
          Pattern.compile(
              "(?iu)(?<who>"
                  + String.join("|", new TreeSet<>(SAYINGS.keySet()))
                  + ")\\s?[:\uFF1A](?<when>)\\s*(?<said>.*)"),
          Pattern.compile(WHO + "[:\uFF1A](?<when>)" + SAID));

  private static final String HISTORY = "## History";
  private static final Pattern NAME = Pattern.compile("\\*\\*([^*]{1,80}?):?\\*\\*\\s*");
  private static final Set<String> TOOLS = Set.of("tool", "code interpreter", "retrieval", "image");
  private static final String RESPONSE = " response";
  private static final int OURS = 0;
  private static final int SAVED = 1;
  private static final int PLUGIN = 2;
  private static final int ROBOT = 3;
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
    List<Marker> listed = listed(lines);
    if (isTalk(listed)) {
      return new Markers(listed, false, false, true);
    }
    for (int style = 0; style < STYLES.size(); style++) {
      List<Marker> found = find(lines, style, false);
      if (!isTalk(found) && style < WEAK) {
        List<Marker> named = find(lines, style, true);
        found = takeTurns(named) ? named : found;
      }
      boolean opensAsked = style == PLUGIN && found.stream().anyMatch(Markers::isAnswer);
      if ((isTalk(found) || opensAsked) && (style < WEAK || beginsWith(lines, found.getFirst()))) {
        return new Markers(found, style == OURS, opensAsked, false);
      }
    }
    return new Markers(List.of(), false, false, false);
  }

  /// The markers of a program that lists what it knows of a conversation, then goes through it:
  /// each stands below two empty lines, and whoever speaks first is the person.
  private static List<Marker> listed(List<String> lines) {
    int history = lines.indexOf(HISTORY);
    var found = new ArrayList<Marker>();
    if (history < 0 || lines.subList(0, history).stream().noneMatch(Preamble::isListed)) {
      return found;
    }
    for (int i = history + 1; i < lines.size(); i++) {
      Matcher name = NAME.matcher(lines.get(i));
      boolean below =
          i == history + 1 || (lines.get(i - 1).isBlank() && lines.get(i - 2).isBlank());
      if (below && name.matches()) {
        String who = name.group(1);
        boolean asks = found.isEmpty() || who.equals(found.getFirst().name());
        boolean tool = TOOLS.contains(who.toLowerCase(Locale.ROOT));
        found.add(new Marker(i, asks ? "user" : tool ? "tool" : "assistant", who, null, ""));
      }
    }
    return found;
  }

  private static boolean isTalk(List<Marker> markers) {
    return markers.stream().anyMatch(marker -> marker.speaker().equals("user"))
        && markers.stream().anyMatch(Markers::isAnswer);
  }

  /// Whether each answer follows a question.
  private static boolean takeTurns(List<Marker> markers) {
    boolean asked = false;
    for (Marker marker : markers) {
      if (isAnswer(marker) && !asked) {
        return false;
      }
      asked = marker.speaker().equals("user");
    }
    return true;
  }

  private static boolean isAnswer(Marker marker) {
    return marker.speaker().equals("assistant");
  }

  private static boolean beginsWith(List<String> lines, Marker first) {
    return lines.subList(0, first.line()).stream()
        .allMatch(line -> line.isBlank() || line.startsWith("# "));
  }

  /// @param models whether whoever is called like a model answers
  private static List<Marker> find(List<String> lines, int style, boolean models) {
    var found = new ArrayList<Marker>();
    Fences fences = Fences.in(lines);
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = STYLES.get(style).matcher(lines.get(i).stripTrailing());
      if (!fences.hold(i) && marker.matches()) {
        String name = marker.group("who").strip();
        String known = style == OURS ? ownSpeaker(name) : speaker(name);
        boolean isModel = style == ROBOT || (models && MODEL.matcher(name).matches());
        boolean answers = known == null && (isModel || (style == SAVED && name.endsWith(RESPONSE)));
        String speaker = answers ? "assistant" : known;
        String said = marker.group("said");
        String when = marker.group("when");
        // a plugin names the model where others say when
        boolean instead = style == PLUGIN && when != null;
        if (speaker != null) {
          found.add(
              new Marker(
                  i,
                  speaker,
                  instead ? when : name,
                  instead ? null : when,
                  said == null ? "" : said));
        }
      }
    }
    return found;
  }

  /// Whether who speaks is called by a word for it, not by the name of a model.
  static boolean isWord(String name) {
    return speaker(name) != null || name.endsWith(RESPONSE);
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
