package app.commonplace.ui.importing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How fast an import goes: the average of the last five seconds, told only after two, since the
/// first numbers of anything mislead. One thread.
final class Pace {
  private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

  private record Mark(long nanos, long passages, double bytes) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /// Notes how far it is.
  ///
  /// @param bytes of the source that is being read
  void mark(long nanos, long passages, double bytes) {
    marks.addLast(new Mark(nanos, passages, bytes));
    while (marks.size() > 2 && nanos - marks.getFirst().nanos > WINDOW_NANOS) {
      marks.removeFirst();
    }
  }

  /// Begins anew, at the start of a source or after a pause.
  void restart() {
    marks.clear();
  }

  /// Passages a second.
  Optional<Long> passagesPerSecond() {
    return seconds()
        .map(s -> Math.round((marks.getLast().passages - marks.getFirst().passages) / s));
  }

  /// How long the rest of the source takes at this pace.
  Optional<Duration> remaining(double bytesLeft) {
    return seconds().flatMap(s -> remaining(bytesLeft, s));
  }

  private Optional<Duration> remaining(double bytesLeft, double seconds) {
    double read = marks.getLast().bytes - marks.getFirst().bytes;
    return read <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(bytesLeft / read * seconds * 1000)));
  }

  private Optional<Double> seconds() {
    if (marks.size() < 2) {
      return Optional.empty();
    }
    long nanos = marks.getLast().nanos - marks.getFirst().nanos;
    return nanos < PATIENCE_NANOS ? Optional.empty() : Optional.of(nanos / 1e9);
  }
}
