package app.commonplace.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Tells which month a minute belongs to, in a person's own zone. Immutable.
final class Months {
  private static final YearMonth FIRST = YearMonth.of(1970, 1);
  private static final YearMonth LAST = YearMonth.of(2199, 12);
  private static final int COUNT = (int) FIRST.until(LAST, ChronoUnit.MONTHS) + 1;

  /// Shorter than any month, so that at most two months meet in one slot.
  private static final int SLOT_MINUTES = 20 * 24 * 60;

  private final long[] starts = new long[COUNT];
  private final short[] slots;

  Months(ZoneId zone) {
    for (int i = 0; i < COUNT; i++) {
      LocalDate first = FIRST.plusMonths(i).atDay(1);
      starts[i] = Math.floorDiv(first.atStartOfDay(zone).toEpochSecond(), 60);
    }
    slots = new short[(int) ((starts[COUNT - 1] - starts[0]) / SLOT_MINUTES) + 1];
    short month = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      long minute = starts[0] + (long) slot * SLOT_MINUTES;
      while (month + 1 < COUNT && starts[month + 1] <= minute) {
        month++;
      }
      slots[slot] = month;
    }
  }

  int count() {
    return COUNT;
  }

  /// The month of a minute; times before 1970 and after 2199 count with the first and last month.
  int number(long minute) {
    long slot = Math.floorDiv(minute - starts[0], SLOT_MINUTES);
    int month = slots[Math.clamp(slot, 0, slots.length - 1)];
    return month + 1 < COUNT && starts[month + 1] <= minute ? month + 1 : month;
  }

  /// For example `2025-03`.
  String word(int month) {
    return FIRST.plusMonths(month).toString();
  }
}
