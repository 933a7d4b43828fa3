package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The order of entries in a list.
public enum ListSort {
  NEWEST,
  OLDEST,
  LONGEST,
  MOST_LINKED,
  LAST_OPENED,
  TITLE;

  /// The word used on the command line, for example `most-linked`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ListSort> ofWord(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }

  /// Entries without the thing that is ordered by come last; equals are ordered by their number.
  Comparator<CatalogRow> comparator() {
    Comparator<CatalogRow> newest = byTime(CatalogRow::when, Comparator.reverseOrder());
    Comparator<CatalogRow> order =
        switch (this) {
          case NEWEST -> newest;
          case OLDEST -> byTime(CatalogRow::when, Comparator.naturalOrder());
          case LONGEST -> Comparator.comparingInt(CatalogRow::passages).reversed();
          case MOST_LINKED ->
              Comparator.comparingInt(CatalogRow::links).reversed().thenComparing(newest);
          case LAST_OPENED ->
              byTime(CatalogRow::readAt, Comparator.<Instant>reverseOrder()).thenComparing(newest);
          case TITLE -> Comparator.comparing(CatalogRow::title, String.CASE_INSENSITIVE_ORDER);
        };
    return order.thenComparing(CatalogRow::id);
  }

  private static Comparator<CatalogRow> byTime(
      Function<CatalogRow, @Nullable Instant> time, Comparator<Instant> order) {
    Comparator<@Nullable Instant> absentLast = Comparator.nullsLast(order);
    return (one, other) -> absentLast.compare(time.apply(one), time.apply(other));
  }
}
