package app.commonplace.search;

import java.util.Arrays;

/// Remembers how long something took: the mean of all, the newest of them one by one. For one
/// thread at a time.
final class Latencies {
  private static final int NEWEST = 512;

  private final long[] newest = new long[NEWEST];
  private long count;
  private long sum;

  void add(long nanos) {
    newest[(int) (count % NEWEST)] = nanos;
    count++;
    sum += nanos;
  }

  Latency latency() {
    if (count == 0) {
      return new Latency(0, 0, 0);
    }
    long[] sorted = Arrays.copyOf(newest, (int) Math.min(count, NEWEST));
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(0.95 * sorted.length) - 1;
    return new Latency(count, sum / 1e6 / count, sorted[rank] / 1e6);
  }
}
