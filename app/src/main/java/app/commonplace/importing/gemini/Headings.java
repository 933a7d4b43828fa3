package app.commonplace.importing.gemini;

import java.util.Comparator;
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
  private static final String ANY = "Prompt";

  private static final List<String> KNOWN =
      List.of(
          "Live Prompt",
          "Prompted",
          ANY,
          "Asked",
          "Branched",
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

  /// Decides by what was looked at. Google's own words begin more lines than they do together with
  /// any word that a person begins with, however often that is; so the commonest beginning wins,
  /// and of several alike the longest.
  void learn() {
    if (seen < ENOUGH) {
      return;
    }
    int most = 0;
    for (Map.Entry<String, Integer> one : beginnings.entrySet()) {
      int count = one.getValue();
      boolean longer = count == most && one.getKey().length() > learned.length();
      if (count >= seen * NEARLY_EVERY && (count > most || longer)) {
        learned = one.getKey();
        most = count;
      }
    }
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
    String lower = heading.toLowerCase(Locale.ROOT);
    String known =
        KNOWN.stream()
            .filter(words -> lower.startsWith(words.toLowerCase(Locale.ROOT)))
            .filter(words -> isWholeWord(heading, words.length()))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    boolean isLearned = !learned.isEmpty() && heading.startsWith(learned);
    // this one word begins what is said in many languages, also in those that are not known
    boolean isSure = !known.isEmpty() && !known.equals(ANY);
    return isLearned && !isSure ? learned : known;
  }

  private static boolean isWholeWord(String heading, int end) {
    return end >= heading.length() || !Character.isLetterOrDigit(heading.charAt(end));
  }
}
