package app.commonplace.ui.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  @ParameterizedTest
  @CsvSource({
    "200, 260, 480, 900, 268", // below
    "600, 700, 480, 900, 112", // above
    "300, 700, 480, 900, 104", // neither: as ever
    "-90, -10, 480, 900, 104", // out of view
  })
  void standsBesideWhatIsLinkedWhereThereIsRoom(
      double from, double to, double high, double room, double top) {
    assertThat(Standing.top(from, to, high, room)).isEqualTo(top);
  }
}
