package app.commonplace.library;

import java.util.Comparator;

/// How new an export of an entry is. The entry's own time of change comes last because providers
/// move it back without reason between exports; messages only ever come after others.
///
/// @param message time of the latest message, epoch milliseconds, 0 when unknown
/// @param count number of messages
/// @param updated the provider's time of change, epoch milliseconds, 0 when unknown
public record Newest(long message, long count, long updated) implements Comparable<Newest> {
  private static final Comparator<Newest> ORDER =
      Comparator.comparingLong(Newest::message)
          .thenComparingLong(Newest::count)
          .thenComparingLong(Newest::updated);

  @Override
  public int compareTo(Newest other) {
    return ORDER.compare(this, other);
  }
}
