package app.commonplace.ui.texts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of models as people say them. A name that follows no known pattern is shown as it came.
public final class ModelNames {
  private static final Pattern DATE =
      Pattern.compile("[-@](20\\d{6}|20\\d\\d-\\d\\d-\\d\\d|latest)$");
  private static final Pattern CLAUDE_FAMILY_FIRST =
      Pattern.compile("claude-(opus|sonnet|haiku|instant)-(\\d+)(?:[-.](\\d{1,2}))?(.*)");
  private static final Pattern CLAUDE_NUMBER_FIRST =
      Pattern.compile("claude-(\\d+)(?:[-.](\\d{1,2}))?-(opus|sonnet|haiku|instant)(.*)");
  private static final Pattern GPT = Pattern.compile("gpt-(\\d+(?:[.-]\\d)?o?)(.*)");
  private static final Pattern GEMINI = Pattern.compile("gemini-(\\d+(?:\\.\\d)?)-?(.*)");

  private ModelNames() {}

  /// The name of a model that a person reads.
  public static String displayName(String model) {
    String plain = DATE.matcher(model.strip()).replaceFirst("");
    String lower = plain.toLowerCase(Locale.ROOT);
    Matcher family = CLAUDE_FAMILY_FIRST.matcher(lower);
    if (family.matches()) {
      return claude(family.group(1), family.group(2), family.group(3), family.group(4));
    }
    Matcher number = CLAUDE_NUMBER_FIRST.matcher(lower);
    if (number.matches()) {
      return claude(number.group(3), number.group(1), number.group(2), number.group(4));
    }
    Matcher gpt = GPT.matcher(lower);
    if (gpt.matches()) {
      return "GPT-" + gpt.group(1).replace('-', '.') + words(gpt.group(2));
    }
    Matcher gemini = GEMINI.matcher(lower);
    if (gemini.matches()) {
      return "Gemini " + gemini.group(1) + words("-" + gemini.group(2));
    }
    return plain;
  }

  private static String claude(
      String family, String major, @org.jspecify.annotations.Nullable String minor, String rest) {
    String version = minor == null ? major : major + "." + minor;
    return Character.toUpperCase(family.charAt(0))
        + family.substring(1)
        + " "
        + version
        + words(rest);
  }

  private static String words(String rest) {
    String said = rest.replace('-', ' ').strip();
    return said.isEmpty() ? "" : " " + said;
  }
}
