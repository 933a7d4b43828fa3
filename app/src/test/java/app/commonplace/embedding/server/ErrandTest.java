package app.commonplace.embedding.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How long is waited for an answer.
final class ErrandTest {
  private static final Duration OF_A_BATCH = ServerOptions.STANDARD.timeout();

  @Test
  void whoSearchesWaitsForSecondsAndABatchForMinutes() {
    assertThat(Errand.QUESTION.within(OF_A_BATCH)).isEqualTo(Duration.ofSeconds(20));
    assertThat(Errand.EMBED.within(OF_A_BATCH)).isEqualTo(OF_A_BATCH);
    assertThat(Errand.QUESTION.within(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
  }
}
