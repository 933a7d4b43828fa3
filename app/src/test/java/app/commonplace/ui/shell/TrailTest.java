package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.TurnedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final TurnedClock now = new TurnedClock();
  private final Trail<String> trail = new Trail<>(now);

  private void arriveAfter(int millis, String stop) {
    now.turn(Duration.ofMillis(millis));
    trail.arrive(stop);
  }

  @Test
  void goesBackAndForthBetweenStops() {
    trail.arrive("a");
    arriveAfter(5000, "b");
    arriveAfter(5000, "c");
    assertThat(trail.back()).contains("b");
    assertThat(trail.back()).contains("a");
    assertThat(trail.back()).isEmpty();
    assertThat(trail.forward()).contains("b");
    assertThat(trail.forward()).contains("c");
    assertThat(trail.forward()).isEmpty();
  }

  @Test
  void whatWasOnlyPassedIsNoStop() {
    trail.arrive("a");
    arriveAfter(5000, "b");
    arriveAfter(100, "c");
    arriveAfter(100, "d");
    assertThat(trail.back()).contains("a");
    assertThat(trail.forward()).contains("d");
  }

  @Test
  void passingSomethingAndComingBackLeavesNoTwin() {
    trail.arrive("a");
    arriveAfter(5000, "b");
    arriveAfter(100, "a");
    assertThat(trail.back()).isEmpty();
  }

  @Test
  void aNewStopForgetsWhatLayAhead() {
    trail.arrive("a");
    arriveAfter(5000, "b");
    assertThat(trail.back()).contains("a");
    arriveAfter(10, "c");
    assertThat(trail.forward()).isEmpty();
    assertThat(trail.back()).contains("a");
  }

  @Test
  void aStopThatWasGoneBackToStaysHoweverSoonItIsLeft() {
    trail.arrive("a");
    arriveAfter(5000, "b");
    arriveAfter(5000, "c");
    assertThat(trail.back()).contains("b");
    arriveAfter(10, "d");
    assertThat(trail.back()).contains("b");
    assertThat(trail.back()).contains("a");
  }
}
