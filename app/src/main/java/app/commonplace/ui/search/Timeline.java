package app.commonplace.ui.search;

import app.commonplace.search.FacetCount;
import app.commonplace.search.query.DateWord;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many passages match in each month, and which months the query asks for. Immutable.
///
/// @param first the month of the first count
/// @param counts month by month, without gaps
/// @param from first month that is asked for, counted from `first`
/// @param end the month after the last that is asked for
public record Timeline(YearMonth first, List<Long> counts, int from, int end) {
  private static final int MOST_MONTHS = 120;
  private static final List<Field> FIELDS = List.of(Field.AFTER, Field.BEFORE, Field.ON);

  public Timeline {
    counts = List.copyOf(counts);
  }

  /// @param months counts by month such as `2025-03`, in order
  static Timeline of(List<FacetCount> months, QueryModel query, LocalDate today) {
    if (months.isEmpty()) {
      return new Timeline(YearMonth.from(today), List.of(), 0, 0);
    }
    YearMonth last = YearMonth.parse(months.getLast().value());
    YearMonth first = YearMonth.parse(months.getFirst().value());
    if (first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
      first = last.minusMonths(MOST_MONTHS - 1);
    }
    var counts = new ArrayList<Long>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      counts.add(0L);
    }
    for (FacetCount month : months) {
      int at = (int) first.until(YearMonth.parse(month.value()), ChronoUnit.MONTHS);
      if (at >= 0) {
        counts.set(at, month.count());
      }
    }
    return chosen(first, counts, query, today);
  }

  private static Timeline chosen(
      YearMonth first, List<Long> counts, QueryModel query, LocalDate today) {
    int from = 0;
    int end = counts.size();
    for (QueryToken token : query.tokens()) {
      if (token.query() instanceof Query.Filter(var field, var value) && FIELDS.contains(field)) {
        DateWord.@Nullable Period period = DateWord.period(value, today).orElse(null);
        if (period != null) {
          int begin = monthsFrom(first, period.first());
          int after = monthsFrom(first, period.end().minusDays(1)) + 1;
          from = field == Field.BEFORE ? from : Math.max(from, begin);
          end = field == Field.AFTER ? end : Math.min(end, field == Field.ON ? after : begin);
        }
      }
    }
    from = Math.clamp(from, 0, counts.size());
    return new Timeline(first, counts, from, Math.clamp(end, from, counts.size()));
  }

  private static int monthsFrom(YearMonth first, LocalDate day) {
    return (int) first.until(YearMonth.from(day), ChronoUnit.MONTHS);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  boolean isWhole() {
    return from == 0 && end == counts.size();
  }

  YearMonth month(int index) {
    return first.plusMonths(index);
  }

  long highest() {
    return counts.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /// Writes a range of months into the query; the whole range takes the dates out of it.
  void choose(int chosenFrom, int chosenEnd, QueryModel query) {
    var tokens = new ArrayList<QueryToken>();
    if (chosenFrom > 0) {
      tokens.add(QueryToken.of(Field.AFTER, month(chosenFrom).toString()));
    }
    if (chosenEnd < counts.size()) {
      tokens.add(QueryToken.of(Field.BEFORE, month(chosenEnd).toString()));
    }
    query.replace(FIELDS, tokens);
  }
}
