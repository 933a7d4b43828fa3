package app.commonplace.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The stops of a person, to go back and forth between. A stop that was only passed, as rows are
/// while an arrow key is held, is not kept. FX thread, but needs no window.
public final class Trail<S> {
  private static final Duration PASSED = Duration.ofMillis(900);
  private static final int KEPT = 100;

  private final Clock clock;
  private final List<S> stops = new ArrayList<>();
  private int at = -1;
  private Instant since = Instant.MIN;
  private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper(this, "hasBack");
  private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper(this, "hasForward");

  public Trail(Clock clock) {
    this.clock = clock;
  }

  /// Tells where the person is now; what lay ahead is forgotten unless it is the same stop.
  public void arrive(S stop) {
    if (at >= 0 && stops.get(at).equals(stop)) {
      return;
    }
    Instant now = clock.instant();
    boolean passed = at >= 0 && Duration.between(since, now).compareTo(PASSED) < 0;
    stops.subList(passed ? at : at + 1, stops.size()).clear();
    if (stops.isEmpty() || !stops.getLast().equals(stop)) {
      stops.add(stop);
    }
    if (stops.size() > KEPT) {
      stops.removeFirst();
    }
    at = stops.size() - 1;
    since = now;
    tell();
  }

  /// Tells that the person is there for good, where this stop was only on the way.
  public void settle(S stop) {
    stops.set(at, stop);
  }

  /// Where the person is.
  public Optional<S> here() {
    return at < 0 ? Optional.empty() : Optional.of(stops.get(at));
  }

  private void tell() {
    hasBack.set(at > 0);
    hasForward.set(at < stops.size() - 1);
  }

  public ReadOnlyBooleanProperty hasBackProperty() {
    return hasBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty hasForwardProperty() {
    return hasForward.getReadOnlyProperty();
  }

  /// The stop before this one, which is where the person is from now on.
  public Optional<S> back() {
    return hasBack.get() ? step(-1) : Optional.empty();
  }

  /// The stop that [#back] came from.
  public Optional<S> forward() {
    return hasForward.get() ? step(1) : Optional.empty();
  }

  private Optional<S> step(int by) {
    at += by;
    tell();
    since = Instant.MIN; // it was chosen, not passed
    return Optional.of(stops.get(at));
  }
}
