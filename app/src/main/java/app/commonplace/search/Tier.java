package app.commonplace.search;

import java.util.LinkedHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Keeps answers within a bound of weight, and drops those that were not asked for longest. What
/// was kept under a key is handed out again as it is: keys must hold all that an answer depends on,
/// and answers must not be changed.
///
/// **Threads.** Thread-safe. Nothing is locked while an answer is found out, so two threads that
/// ask the same at once may both find it out.
final class Tier<K, V> {
  private final long room;
  private final ToLongFunction<V> weight;
  private final LongSupplier nanos;
  private final Object lock = new Object();
  private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Latencies answering = new Latencies();
  private final Latencies filling = new Latencies();
  private long bytes;
  private long evictions;

  /// @param room the most that all answers together may weigh
  /// @param nanos a clock for durations
  Tier(long room, ToLongFunction<V> weight, LongSupplier nanos) {
    this.room = room;
    this.weight = weight;
    this.nanos = nanos;
  }

  /// The answer that is kept under a key, or that `found` gives, which is kept then. A failure is
  /// not kept.
  V answer(K key, Supplier<V> found) {
    long started = nanos.getAsLong();
    V known = known(key, started);
    if (known != null) {
      return known;
    }
    V answer = found.get();
    keep(key, answer, started);
    return answer;
  }

  private @Nullable V known(K key, long started) {
    synchronized (lock) {
      V known = kept.get(key);
      if (known != null) {
        answering.add(nanos.getAsLong() - started);
      }
      return known;
    }
  }

  private void keep(K key, V answer, long started) {
    long weighs = weight.applyAsLong(answer);
    synchronized (lock) {
      filling.add(nanos.getAsLong() - started);
      if (weighs <= room && kept.putIfAbsent(key, answer) == null) {
        bytes += weighs;
        makeRoom();
      }
    }
  }

  private void makeRoom() {
    while (bytes > room) {
      bytes -= weight.applyAsLong(kept.pollFirstEntry().getValue());
      evictions++;
    }
  }

  /// Drops all answers; what was counted stays.
  void clear() {
    synchronized (lock) {
      kept.clear();
      bytes = 0;
    }
  }

  TierStats stats() {
    synchronized (lock) {
      Latency answered = answering.latency();
      Latency filled = filling.latency();
      return new TierStats(
          answered.count(), filled.count(), evictions, kept.size(), bytes, room, answered, filled);
    }
  }
}
