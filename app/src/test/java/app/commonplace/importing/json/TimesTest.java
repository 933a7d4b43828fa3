package app.commonplace.importing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "1704067200, 2024-01-01T00:00:00Z",
    "1704067200.123, 2024-01-01T00:00:00.123Z",
    "1697373097.900124, 2023-10-15T12:31:37.900Z",
    "1756000000.9994, 2025-08-24T01:46:40.999Z",
    "1704067200123, 2024-01-01T00:00:00.123Z",
    "-1.5, 1969-12-31T23:59:58.500Z",
    "'\"1704067200.5\"', 2024-01-01T00:00:00.500Z",
    "'\"2025-07-06T03:10:13.076941Z\"', 2025-07-06T03:10:13.076Z",
    "'\"2025-07-06T05:10:13.076941+02:00\"', 2025-07-06T03:10:13.076Z",
    "'\"2024-08-08T19:12:06.120414\"', 2024-08-08T19:12:06.120Z",
    "'\"2024-08-08 19:12:06\"', 2024-08-08T19:12:06Z",
  })
  void readsEveryWayToWriteATime(String json, Instant expected) {
    assertThat(Times.of(JsonMapper.shared().readTree("{\"t\":" + json + "}"), "t"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "null",
    "0",
    "true",
    "'\"\"'",
    "'\"yesterday\"'",
    "'\"2023-10-07T07:03:01.693863+\"'",
    "1e300",
    "'{}'",
    "'\"+999999-01-01T00:00:00Z\"'"
  })
  void whatIsNoTimeIsUnknown(String json) {
    assertThat(Times.of(JsonMapper.shared().readTree("{\"t\":" + json + "}"), "t")).isNull();
  }

  @Test
  void anAbsentTimeIsUnknown() {
    assertThat(Times.of(JsonMapper.shared().readTree("{}"), "t")).isNull();
  }
}
