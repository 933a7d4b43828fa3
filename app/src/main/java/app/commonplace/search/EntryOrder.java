package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of entries of any length, as no more than numbers and times; what they say is asked for
/// as they come into view. Immutable.
public final class EntryOrder {
  private static final long NO_TIME = Long.MIN_VALUE;

  private final long[] ids;
  private final long[] times;
  private final @Nullable String notice;

  private EntryOrder(long[] ids, long[] times, @Nullable String notice) {
    this.ids = ids;
    this.times = times;
    this.notice = notice;
  }

  static EntryOrder of(List<CatalogRow> rows, @Nullable String notice) {
    long[] ids = new long[rows.size()];
    long[] times = new long[rows.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = rows.get(i).id().value();
      Instant when = rows.get(i).when();
      times[i] = when == null ? NO_TIME : when.toEpochMilli();
    }
    return new EntryOrder(ids, times, notice);
  }

  /// An order made elsewhere, for tests of what shows it.
  ///
  /// @param times in milliseconds since 1970
  public static EntryOrder of(List<EntryId> ids, List<Instant> times) {
    return new EntryOrder(
        ids.stream().mapToLong(EntryId::value).toArray(),
        times.stream().mapToLong(Instant::toEpochMilli).toArray(),
        null);
  }

  public int size() {
    return ids.length;
  }

  public EntryId id(int at) {
    return new EntryId(ids[at]);
  }

  /// The time that lists order by; null when the source does not state any.
  public @Nullable Instant when(int at) {
    return times[at] == NO_TIME ? null : Instant.ofEpochMilli(times[at]);
  }

  /// Where an entry stands; -1 when it is not listed.
  public int indexOf(EntryId id) {
    for (int at = 0; at < ids.length; at++) {
      if (ids[at] == id.value()) {
        return at;
      }
    }
    return -1;
  }

  /// What a person should know about the list; null when there is nothing.
  public @Nullable String notice() {
    return notice;
  }
}
