package app.commonplace.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums of money are written as people of the language write them, and read as they write them.
class MoneyTest {
  private final Desks desks = new Desks();

  private SettingsWords in(Locale locale) {
    return new SettingsWords(desks.desk(Texts.in(locale)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0       | $0.00     | 0,00 $
          9999999 | $10.00    | 10,00 $
          2500000 | $2.50     | 2,50 $
          400     | $0.0004   | 0,0004 $
          """)
  void whatWasSpentIsWrittenByTheLanguage(long microDollars, String english, String german) {
    assertThat(in(Locale.ENGLISH).dollars(microDollars)).isEqualTo(english);
    assertThat(in(Locale.GERMAN).dollars(microDollars)).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({"$2.50", "'2,50 $'", "2.5", "'2,5\u00a0$'"})
  void whatIsTypedIsReadEitherWay(String typed) {
    assertThat(in(Locale.GERMAN).microDollars(typed)).isEqualTo(2_500_000);
  }
}
