package app.commonplace.ui.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  @ParameterizedTest
  @CsvSource({
    "200, 260, 480, 900, 268, 5", // below
    "600, 700, 480, 900, 112, 5", // above
    "250, 330, 480, 800, 338, 4", // below with fewer rows
    "450, 780, 480, 800, 62, 3", // above with fewer rows
    "120, 780, 480, 800, 396, 3", // neither: its beginning can be read
    "330, 780, 480, 800, 24, 3", // neither: its end, where more of it is
    "-300, 780, 480, 800, 396, 3", // much of it above: as much as can be
    "10, 790, 480, 500, 96, 3", // a low window
    "-90, -10, 480, 900, 104, 5", // out of view
    "950, 990, 480, 900, 104, 5", // out of view
  })
  void standsBesideWhatIsLinkedAndLeavesInViewWhatItCan(
      double from, double to, double high, double room, double top, int rows) {
    assertThat(Standing.of(from, to, high, 50, room)).isEqualTo(new Standing(top, rows));
  }
}
