package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1 kB",
    "4100000, 4.1 MB",
    "212000000, 212 MB",
    "999999, 1 MB",
    "1420000000, 1.42 GB",
    "9223372036854775807, 9.22 EB"
  })
  void threeDigitsAreEnough(long bytes, String shown) {
    assertThat(new ByteSizes(Texts.in(Locale.ENGLISH)).of(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = "1420000000; 1,42 GB")
  void numbersFollowTheLocale(long bytes, String shown) {
    assertThat(new ByteSizes(Texts.in(Locale.GERMAN)).of(bytes)).isEqualTo(shown);
  }
}
