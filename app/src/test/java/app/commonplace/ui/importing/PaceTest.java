package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;
  private final Pace pace = new Pace();

  @Test
  void saysNothingBeforeTwoSeconds() {
    pace.mark(0, 0, 0);
    pace.mark(SECOND, 5_000, 1e6);
    assertThat(pace.passagesPerSecond()).isEmpty();
    assertThat(pace.remaining(1e6)).isEmpty();
    pace.mark(2 * SECOND, 20_000, 2e6);
    assertThat(pace.passagesPerSecond()).contains(10_000L);
    assertThat(pace.remaining(4e6)).contains(Duration.ofSeconds(4));
  }

  @Test
  void forgetsWhatIsOlderThanFiveSeconds() {
    for (int second = 0; second <= 20; second++) {
      long passages = second <= 10 ? second * 1000L : 10_000 + (second - 10) * 100L;
      pace.mark(second * SECOND, passages, second);
    }
    assertThat(pace.passagesPerSecond()).contains(100L);
  }

  @Test
  void doesNotGuessWhileNothingIsRead() {
    pace.mark(0, 0, 7);
    pace.mark(3 * SECOND, 0, 7);
    assertThat(pace.remaining(100)).isEmpty();
  }
}
