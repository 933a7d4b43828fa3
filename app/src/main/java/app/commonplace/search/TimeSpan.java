package app.commonplace.search;

import app.commonplace.search.query.DateWord;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The time that `before:`, `after:` or `on:` asks for, in days of the person's own zone. `after:`
/// begins with the day it names, `before:` ends ahead of it.
///
/// @param first milliseconds since 1970
/// @param end milliseconds since 1970; not part of it
record TimeSpan(long first, long end) {
  private static final TimeSpan NEVER = new TimeSpan(0, 0);

  static TimeSpan of(Query.Filter filter, Clock clock) {
    ZoneId zone = clock.getZone();
    return DateWord.period(filter.value(), LocalDate.now(clock))
        .map(period -> of(filter.field(), millis(period.first(), zone), millis(period.end(), zone)))
        .orElse(NEVER);
  }

  private static TimeSpan of(Field field, long first, long end) {
    return switch (field) {
      case BEFORE -> new TimeSpan(Long.MIN_VALUE + 1, first);
      case AFTER -> new TimeSpan(first, Long.MAX_VALUE);
      default -> new TimeSpan(first, end);
    };
  }

  private static long millis(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  boolean holds(@Nullable Instant time) {
    return time != null && time.toEpochMilli() >= first && time.toEpochMilli() < end;
  }

  /// Days begin at whole minutes, so minutes are exact enough.
  boolean holdsMinute(long minute) {
    return minute != PassageFacts.NO_TIME
        && minute >= Math.floorDiv(first, 60_000)
        && minute < Math.ceilDiv(end, 60_000);
  }
}
