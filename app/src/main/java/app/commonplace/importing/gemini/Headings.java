package app.commonplace.importing.gemini;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the prompt from the words that Google puts before it, in whatever language a person uses:
/// `Prompted why is the sky blue`. The words of some languages are known; of others they are
/// learned from the file, since nearly every line begins with them. One for each file; one thread.
final class Headings {
  private static final List<String> KNOWN =
      List.of(
          "Live Prompt",
          "Prompted",
          "Prompt",
          "Asked",
          "Said",
          "Eingegebener Prompt",
          "Gefragt",
          "Prompt eingegeben",
          "Requête",
          "Invite",
          "Prompt saisi",
          "Petición",
          "Instrucción",
          "Pregunta",
          "Prompt inserito",
          "Comando",
          "Prompt ingevoerd",
          "Prompt wprowadzony",
          "プロンプト",
          "送信したプロンプト",
          "프롬프트",
          "提示",
          "提示词",
          "Запрос",
          "Istem");

  private static final Pattern WORDS =
      Pattern.compile("\\A(\\S+)([\\s\u00a0]+\\S+)?([\\s\u00a0]+\\S+)?");
  private static final double NEARLY_EVERY = 0.6;
  private static final int ENOUGH = 5;
  private static final int MOST_REMEMBERED = 20_000;

  private final Map<String, Integer> beginnings = new HashMap<>();
  private int seen;
  private String learned = "";

  /// Looks at the heading of an activity that has an answer.
  void look(String heading) {
    seen++;
    Matcher words = WORDS.matcher(heading);
    if (words.find()) {
      for (int group = 1; group <= 3 && words.group(group) != null; group++) {
        if (beginnings.size() < MOST_REMEMBERED) {
          beginnings.merge(heading.substring(0, words.end(group)), 1, Integer::sum);
        }
      }
    }
  }

  /// Decides by what was looked at.
  void learn() {
    if (seen < ENOUGH) {
      return;
    }
    beginnings.forEach((beginning, count) -> {
      if (count >= seen * NEARLY_EVERY && beginning.length() > learned.length()) {
        learned = beginning;
      }
    });
  }

  /// The words learned from the file, empty when there are none.
  String learned() {
    return learned;
  }

  void use(String words) {
    learned = words;
  }

  /// Whether a heading tells of a prompt.
  boolean isPrompt(String heading) {
    return !prefix(heading).isEmpty();
  }

  /// What the person asked.
  String prompt(String heading) {
    String rest = heading.substring(prefix(heading).length());
    return rest.replaceFirst("\\A[\\s\u00a0]*[::]?[\\s\u00a0]*", "").strip();
  }

  private String prefix(String heading) {
    if (!learned.isEmpty() && heading.startsWith(learned)) {
      return learned;
    }
    String lower = heading.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> lower.startsWith(known.toLowerCase(Locale.ROOT)))
        .filter(known -> isWholeWord(heading, known.length()))
        .findFirst()
        .orElse("");
  }

  private static boolean isWholeWord(String heading, int end) {
    return end >= heading.length() || !Character.isLetterOrDigit(heading.charAt(end));
  }
}
