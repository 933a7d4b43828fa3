package app.commonplace.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  @Test
  void theLineSaysWhatHowFarAndHowFast() {
    assertThat(ProgressLine.text(1200, 5000, "Importing", 0.5))
        .isEqualTo("Importing  1,200 of 5,000  2,400/s");
  }

  @Test
  void anUnknownTotalIsLeftOut() {
    assertThat(ProgressLine.text(7, -1, "Reading", 7)).isEqualTo("Reading  7  1/s");
  }
}
