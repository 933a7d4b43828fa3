package app.commonplace.importing.transcripts;

import app.commonplace.importing.parts.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the lines of a Markdown file that say who speaks next. Only lines outside of fences count,
/// since transcripts quote other transcripts, and all must be written in one style. Immutable.
///
/// @param lines where each stands, in the order of the file
record Markers(List<Marker> lines) {
  private static final Map<String, String> SPEAKERS =
      Map.ofEntries(
          Map.entry("you", "user"),
          Map.entry("user", "user"),
          Map.entry("human", "user"),
          Map.entry("me", "user"),
          Map.entry("prompt", "user"),
          Map.entry("question", "user"),
          Map.entry("q", "user"),
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
          Map.entry("message from you", "user"),
          Map.entry("message from chatgpt", "assistant"),
          Map.entry("system", "system"),
          Map.entry("plugin", "tool"),
          Map.entry("tool", "tool"));

  private static final String WHO = "([\\p{L}][\\p{L}\\d .-]{0,30}?)";
  private static final String WHEN = "(?:\\s*[(\\[]([^)\\]]{4,60})[)\\]])?";

  /// Our own exports number what is said, and name models that nobody lists.
  private static final Pattern OURS =
      Pattern.compile(
          "##\\s+\\d+ · (.+?)(?: · (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z))?(?: · after \\d+)?()");

  /// From strong to weak; the last is found in too many texts to count unless it begins the file.
  private static final List<Pattern> STYLES =
      List.of(
          OURS,
          Pattern.compile(
              "#{1,6}\\s+\\W{0,4}\\**" + WHO + "(?: said)?\\**:?" + WHEN + "\\**:?\\s*()"),
          Pattern.compile("_?\\*\\*\\W{0,4}" + WHO + WHEN + ":?\\*\\*_?:?(?:\\s+(.*))?"),
          Pattern.compile(">\\s*\\[!(?:nexus_)?" + WHO + "\\][+-]?" + WHEN + "[^\\n]*()"),
          Pattern.compile(WHO + " (?:said|hast gesagt|hat gesagt):" + WHEN + "\\s*()"),
          Pattern.compile(WHO + ":()(?:\\s+(.*))?"));

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
      List<Marker> found = find(lines, STYLES.get(style));
      if (isTalk(found) && (style < WEAK || beginsWith(lines, found.getFirst()))) {
        return new Markers(found);
      }
    }
    return new Markers(List.of());
  }

  private static boolean isTalk(List<Marker> markers) {
    return markers.stream().anyMatch(marker -> marker.speaker().equals("user"))
        && markers.stream().anyMatch(marker -> marker.speaker().equals("assistant"));
  }

  private static boolean beginsWith(List<String> lines, Marker first) {
    return lines.subList(0, first.line()).stream()
        .allMatch(line -> line.isBlank() || line.startsWith("# "));
  }

  private static List<Marker> find(List<String> lines, Pattern style) {
    var found = new ArrayList<Marker>();
    Fences fences = Fences.in(lines);
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = style.matcher(lines.get(i).stripTrailing());
      String speaker =
          !fences.hold(i) && marker.matches() ? speaker(marker.group(1), style == OURS) : null;
      if (speaker != null) {
        String said = marker.group(3);
        found.add(
            new Marker(
                i, speaker, marker.group(1).strip(), marker.group(2), said == null ? "" : said));
      }
    }
    return found;
  }

  private static @Nullable String speaker(String name, boolean ours) {
    String known = SPEAKERS.get(name.strip().toLowerCase(Locale.ROOT));
    return known == null && ours ? "assistant" : known;
  }
}
