package app.commonplace.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as a person types them: `2025`, `2025-03`, `2025-03-31`, `today`, `yesterday`, `7d`.
public final class DateWord {
  static final String EXAMPLES = "2025, 2025-03, 2025-03-31, today, yesterday, 7d, 2w, 3m, 1y";

  private static final Pattern CALENDAR =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

  /// Days from the first to before the end.
  public record Period(LocalDate first, LocalDate end) {}

  private DateWord() {}

  static boolean isDate(String word) {
    return period(word, LocalDate.EPOCH.plusYears(9000)).isPresent();
  }

  /// The days that a word names: a year, a month, a day, or one day so long ago.
  public static Optional<Period> period(String word, LocalDate today) {
    String lower = word.toLowerCase(Locale.ROOT);
    try {
      Matcher calendar = CALENDAR.matcher(lower);
      if (calendar.matches()) {
        return Optional.of(inCalendar(calendar));
      }
      Matcher ago = AGO.matcher(lower);
      if (ago.matches()) {
        return Optional.of(day(ago(Integer.parseInt(ago.group(1)), ago.group(2), today)));
      }
    } catch (DateTimeException e) {
      return Optional.empty(); // digits that are no day, such as 2025-02-31
    }
    return switch (lower) {
      case "today" -> Optional.of(day(today));
      case "yesterday" -> Optional.of(day(today.minusDays(1)));
      default -> Optional.empty();
    };
  }

  private static Period inCalendar(Matcher found) {
    int year = Integer.parseInt(found.group(1));
    if (found.group(2) == null) {
      LocalDate first = LocalDate.of(year, 1, 1);
      return new Period(first, first.plusYears(1));
    }
    int month = Integer.parseInt(found.group(2));
    if (found.group(3) == null) {
      LocalDate first = LocalDate.of(year, month, 1);
      return new Period(first, first.plusMonths(1));
    }
    return day(LocalDate.of(year, month, Integer.parseInt(found.group(3))));
  }

  private static LocalDate ago(int count, String unit, LocalDate today) {
    return switch (unit) {
      case "d" -> today.minusDays(count);
      case "w" -> today.minusWeeks(count);
      case "m" -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
  }

  private static Period day(LocalDate day) {
    return new Period(day, day.plusDays(1));
  }
}
