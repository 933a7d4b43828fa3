package app.commonplace.importing.gemini;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the dates of Takeout's web pages, which are written as the person's language has it: by
/// its numbers, the names of months in every language of the JDK, and what marks the afternoon. Of
/// a date in numbers alone the day stands first unless it cannot be one. Thai pages may count years
/// from the Buddha's death. Stateless.
final class LocalDates {
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d)(\\d{1,2})[:.](\\d{2})[:.](\\d{2})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  // the dots within a word count, since months in Thai differ by what follows them
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:\\.\\p{L}[\\p{L}\\p{M}]*)*");
  private static final Pattern CJK_MONTH = Pattern.compile("(\\d{1,2})\\s*[月월]");
  private static final Pattern AFTERNOON =
      Pattern.compile(
          "(?iU)\\b(p\\.?\\s*m\\.?|nachm\\.?|μ\\.μ\\.?|ös|ptg|م)(?!\\p{L})|午後|下午|오후|晚上");
  private static final Pattern MORNING =
      Pattern.compile("(?iU)\\b(a\\.?\\s*m\\.?|vorm\\.?|π\\.μ\\.?|öö|pg|ص)(?!\\p{L})|午前|上午|오전|凌晨");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?\\s*([+\\-−])(\\d{1,2})(?::?(\\d{2}))?\\s*$");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 60),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("MEZ", 60),
          Map.entry("CEST", 120),
          Map.entry("MESZ", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("TRT", 180),
          Map.entry("SAST", 120),
          Map.entry("PKT", 300),
          Map.entry("IST", 330),
          Map.entry("IDT", 180),
          Map.entry("ICT", 420),
          Map.entry("WIB", 420),
          Map.entry("HKT", 480),
          Map.entry("SGT", 480),
          Map.entry("AWST", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("NZST", 720),
          Map.entry("NZDT", 780),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("AKST", -540),
          Map.entry("AKDT", -480),
          Map.entry("HST", -600),
          Map.entry("AST", -240),
          Map.entry("ADT", -180),
          Map.entry("HNE", -300),
          Map.entry("HAE", -240),
          Map.entry("HNC", -360),
          Map.entry("HAC", -300),
          Map.entry("HNR", -420),
          Map.entry("HAR", -360),
          Map.entry("HNP", -480),
          Map.entry("HAP", -420),
          Map.entry("SEČ", 60),
          Map.entry("SELČ", 120),
          Map.entry("ART", -180),
          Map.entry("BRT", -180));
  private static final Pattern GMT_OFFSET =
      Pattern.compile("(?:GMT|UTC)\\s*[+\\-−]\\d{1,2}(?::?\\d{2})?");
  private static final Pattern HEBREW = Pattern.compile("\\p{IsHebrew}");
  private static final int CHINA = 480;
  private static final int ISRAEL = 120;
  private static final int NO_MONTH = 0;
  private static final int LONGEST = 80;
  private static final int FIRST_BUDDHIST_YEAR = 2400;
  private static final int BUDDHIST_YEARS_AHEAD = 543;

  private LocalDates() {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    // where two languages share a word for different months, the larger one wins
    Stream<Locale> large =
        Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr")
            .map(Locale::of);
    for (Locale locale :
        Stream.concat(large, Arrays.stream(Locale.getAvailableLocales())).toList()) {
      months(locale).forEach(months::putIfAbsent);
    }
    months.values().removeIf(month -> month == NO_MONTH);
    return Map.copyOf(months);
  }

  /// The months of one language. Words that begin several of them name none, whatever they are
  /// elsewhere: “de març”, “de juny”.
  private static Map<String, Integer> months(Locale locale) {
    var months = new HashMap<String, Integer>();
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.SHORT,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT_STANDALONE)) {
        months.merge(
            letters(month.getDisplayName(style, locale)),
            month.getValue(),
            (one, other) -> one.equals(other) ? one : NO_MONTH);
      }
    }
    months.remove("");
    return months;
  }

  private static String letters(String name) {
    Matcher word = WORD.matcher(name.toLowerCase(Locale.ROOT));
    return word.find() ? word.group() : "";
  }

  /// The time that a line is, or null when it is none.
  static @Nullable Instant of(String line) {
    String text = plain(line);
    Matcher clock = CLOCK.matcher(text);
    if (text.length() > LONGEST || !clock.find()) {
      return null;
    }
    List<Integer> date = date(text, clock);
    if (date.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.of(
              date.get(0),
              date.get(1),
              date.get(2),
              hour(Integer.parseInt(clock.group(1)), text),
              Integer.parseInt(clock.group(2)),
              Integer.parseInt(clock.group(3)))
          .toInstant(ZoneOffset.ofTotalSeconds(60 * zone(text, clock)));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static int hour(int stated, String text) {
    if (AFTERNOON.matcher(text).find()) {
      return stated < 12 ? stated + 12 : stated;
    }
    return stated == 12 && MORNING.matcher(text).find() ? 0 : stated;
  }

  /// Whether a line has the clock of a date, also where the rest of it cannot be read.
  static boolean hasClock(String line) {
    String text = plain(line);
    return text.length() <= LONGEST && CLOCK.matcher(text).find();
  }

  /// With the digits and spaces that all languages share, and without marks of direction.
  private static String plain(String line) {
    String text = line.replace('\u202f', ' ').replace('\u00a0', ' ').replaceAll("\\p{Cf}", "");
    return DIGIT
        .matcher(text)
        .replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)))
        .strip();
  }

  /// Minutes ahead of UTC; of a zone that is not known none. Chinese has it before the clock, too.
  private static int zone(String text, Matcher clock) {
    String after = text.substring(clock.end());
    Matcher before = GMT_OFFSET.matcher(text.substring(0, clock.start()));
    Matcher offset = OFFSET.matcher(before.find() ? before.group() : after);
    if (offset.find()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int ahead = Integer.parseInt(offset.group(2)) * 60 + minutes;
      return Math.min(ahead, 18 * 60) * (offset.group(1).equals("+") ? 1 : -1);
    }
    boolean chinese = text.indexOf('年') >= 0;
    int ahead = 0;
    Matcher word = WORD.matcher(chinese ? text : after);
    while (word.find()) {
      ahead = ahead(word.group().toUpperCase(Locale.ROOT), text, ahead);
    }
    return ahead;
  }

  /// Some words mean another zone in the language of the page than elsewhere.
  private static int ahead(String zone, String text, int otherwise) {
    if (zone.equals("CST") && text.indexOf('年') >= 0) {
      return CHINA;
    }
    if (zone.equals("IST") && HEBREW.matcher(text).find()) {
      return ISRAEL;
    }
    return ZONES.getOrDefault(zone, otherwise);
  }

  /// Year, month and day, or nothing.
  private static List<Integer> date(String text, Matcher clock) {
    String before = text.substring(0, clock.start());
    String around = YEAR.matcher(before).find() ? before : withoutZone(text, clock.end());
    Integer named = month(around);
    List<Integer> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(around);
    while (number.find()) {
      numbers.add(Integer.parseInt(number.group()));
    }
    int stated = year(numbers);
    if (stated < 0) {
      return List.of();
    }
    boolean yearFirst = numbers.getFirst() == stated;
    numbers.remove(Integer.valueOf(stated));
    int year = stated < FIRST_BUDDHIST_YEAR ? stated : stated - BUDDHIST_YEARS_AHEAD;
    if (named != null) {
      Matcher cjk = CJK_MONTH.matcher(around);
      if (cjk.find()) {
        numbers.remove(Integer.valueOf(Integer.parseInt(cjk.group(1))));
      }
      return numbers.isEmpty() ? List.of() : List.of(year, named, numbers.getFirst());
    }
    if (numbers.size() < 2) {
      return List.of();
    }
    int one = numbers.get(0);
    int two = numbers.get(1);
    boolean monthFirst = yearFirst || two > 12;
    return monthFirst ? List.of(year, one, two) : List.of(year, two, one);
  }

  /// In some languages the date stands after the time; an offset from UTC is no part of it.
  private static String withoutZone(String text, int from) {
    return OFFSET.matcher(text.substring(from)).replaceFirst("");
  }

  private static int year(List<Integer> numbers) {
    for (int number : numbers) {
      if (number >= 1970) {
        return number;
      }
    }
    return -1;
  }

  private static @Nullable Integer month(String text) {
    Matcher cjk = CJK_MONTH.matcher(text);
    if (cjk.find()) {
      return Integer.valueOf(cjk.group(1));
    }
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      // Hebrew writes “in” as the first letter of the month
      String name = word.group();
      Integer month = MONTHS.getOrDefault(name, MONTHS.get(name.replaceFirst("\\Aב", "")));
      if (month != null) {
        return month;
      }
    }
    return null;
  }
}
