package app.commonplace.search.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `import:` takes: the number of an import, or what it brought or changed alone.
public record ImportWord(long number, Which which) {
  static final String EXAMPLES = "12, 12/new, 12/updated";
  private static final Pattern WORD = Pattern.compile("(\\d{1,18})(?:/(new|updated))?");

  /// Which of the entries of an import.
  public enum Which {
    ALL,
    NEW,
    UPDATED
  }

  /// Empty when it is none.
  public static Optional<ImportWord> of(String typed) {
    Matcher word = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    if (!word.matches()) {
      return Optional.empty();
    }
    String which = word.group(2) == null ? "all" : word.group(2);
    return Optional.of(
        new ImportWord(
            Long.parseLong(word.group(1)), Which.valueOf(which.toUpperCase(Locale.ROOT))));
  }
}
