package app.commonplace.ui.texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Times as a person reads them, in the clock's zone. Immutable.
public final class Dates {
  private final Texts texts;
  private final Clock clock;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter month;
  private final DateTimeFormatter shortMonth;

  public Dates(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    time = pattern("date.time");
    day = pattern("date.day");
    dayOfYear = pattern("date.dayOfYear");
    month = pattern("date.month");
    shortMonth = pattern("date.shortMonth");
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.locale());
  }

  /// `21:51`.
  public String time(Instant when) {
    return time.format(local(when));
  }

  /// As short as it stays clear: the time today, yesterday, the day this year, else with its year.
  public String brief(Instant when) {
    LocalDate date = local(when).toLocalDate();
    LocalDate today = LocalDate.now(clock);
    if (date.equals(today)) {
      return time(when);
    }
    if (date.equals(today.minusDays(1))) {
      return texts.get("date.yesterday");
    }
    return day(when);
  }

  /// The day, with its year unless it is this one.
  public String day(Instant when) {
    LocalDate date = local(when).toLocalDate();
    boolean thisYear = date.getYear() == LocalDate.now(clock).getYear();
    return (thisYear ? day : dayOfYear).format(date);
  }

  /// `14 Nov 2026, 21:42`.
  public String full(Instant when) {
    return texts.get("date.full", dayOfYear.format(local(when)), time(when));
  }

  /// Everything there is to say, for a tooltip.
  public String exact(Instant when) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
        .withLocale(texts.locale())
        .format(local(when));
  }

  /// `November 2026`.
  public String month(YearMonth value) {
    return month.format(value);
  }

  /// `Nov 2026`.
  public String shortMonth(YearMonth value) {
    return shortMonth.format(value);
  }

  /// The month of a time in the clock's zone.
  public YearMonth monthOf(Instant when) {
    return YearMonth.from(local(when));
  }

  private ZonedDateTime local(Instant when) {
    return when.atZone(clock.getZone());
  }
}
