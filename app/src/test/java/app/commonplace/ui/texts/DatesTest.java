package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private final Dates dates =
      new Dates(Texts.in(Locale.ENGLISH), Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZONE));

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:02:00Z, 09:02",
    "2026-11-19T23:30:00Z, 00:30",
    "2026-11-19T22:30:00Z, Yesterday",
    "2026-11-14T20:42:00Z, 14 Nov",
    "2025-11-14T20:42:00Z, 14 Nov 2025",
    "2100-01-01T00:00:00Z, 1 Jan 2100",
  })
  void aListShowsTimesAsShortAsTheyStayClear(Instant when, String shown) {
    assertThat(dates.brief(when)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "2026-11-14T20:42:00Z | 14 Nov 2026, 21:42")
  void aHeaderShowsDayAndTime(Instant when, String shown) {
    assertThat(dates.full(when)).isEqualTo(shown);
  }
}
