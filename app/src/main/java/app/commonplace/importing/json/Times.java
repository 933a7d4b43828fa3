package app.commonplace.importing.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Times as exports write them: seconds or milliseconds since 1970, whole or with a fraction, as
/// numbers or as text, or ISO-8601. All become whole milliseconds, rounded down; a time without a
/// zone is UTC; what is no time, or lies outside the years 1 to 9999, is unknown.
public final class Times {
  /// Seconds stay below this until the year 5138; milliseconds are above it from 1973 on.
  private static final double LARGEST_SECONDS = 1e11;

  /// A fraction of seconds loses less than this when it is kept as a double.
  private static final double ROUNDING = 5e-4;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private Times() {}

  /// The time under a key, or null when it is absent, null or no time.
  public static @Nullable Instant of(JsonNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    Instant time = null;
    if (value.isNumber()) {
      time = ofNumber(value.doubleValue());
    } else if (value.isString()) {
      time = ofText(value.stringValue().strip());
    }
    return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
  }

  /// The first time that stands under any of the keys, or null.
  public static @Nullable Instant first(JsonNode object, String... keys) {
    for (String key : keys) {
      Instant time = of(object, key);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /// The time that a text says, or null.
  public static @Nullable Instant of(String text) {
    Instant time = ofText(text.strip());
    return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
  }

  private static @Nullable Instant ofNumber(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number) || number == 0) {
      return null;
    }
    boolean seconds = Math.abs(number) < LARGEST_SECONDS;
    double millis = Math.floor((seconds ? number * 1000 : number) + ROUNDING);
    return Instant.ofEpochMilli((long) millis);
  }

  private static @Nullable Instant ofText(String text) {
    try {
      return ofIso(text);
    } catch (DateTimeException _) {
      return ofDigits(text);
    }
  }

  private static Instant ofIso(String stated) {
    String text = stated.replaceFirst("(\\d) (\\d)", "$1T$2");
    Instant time =
        text.endsWith("Z")
            ? Instant.parse(text)
            : hasZone(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static boolean hasZone(String text) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return sign > text.indexOf('T') && text.indexOf('T') > 0;
  }

  private static @Nullable Instant ofDigits(String text) {
    try {
      return ofNumber(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// The earlier of two times, where null is unknown.
  public static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
