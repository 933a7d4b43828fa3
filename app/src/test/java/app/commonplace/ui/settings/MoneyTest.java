package app.commonplace.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.library.Spaces.Reach;
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

  /// 3,000 passages of two texts each.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0  | 0     | 3,000 waiting                                  | 3.000 warten
          50 | 0     | 3,000 waiting, about 2 minutes                 | 3.000 warten, etwa 2 Minuten
          0  | 13.4  | 3,000 waiting, about $0.08                     | 3.000 warten, etwa 0,08 $
          50 | 13.4  | 3,000 waiting, about 2 minutes and about $0.08       | 3.000 warten, etwa 2 Minuten und etwa 0,08 $
          0  | 0.004 | 3,000 waiting, less than $0.01 | 3.000 warten, weniger als 0,01 $
          50 | 0.004 | 3,000 waiting, about 2 minutes and less than $0.01 | 3.000 warten, etwa 2 Minuten und weniger als 0,01 $
          """)
  void whatWaitsIsToldWithItsTimeAndPrice(
      double perSecond, double priceOfText, String english, String german) {
    var status =
        new MeaningStatus(
            State.PAUSED,
            "openrouter m",
            null,
            new Reach(8000, 5000, 10_000, 10_000),
            0,
            perSecond,
            null);
    assertThat(in(Locale.ENGLISH).waitingText(status, priceOfText)).isEqualTo(english);
    assertThat(in(Locale.GERMAN).waitingText(status, priceOfText).replace('\u00a0', ' '))
        .isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({"$2.50", "'2,50 $'", "2.5", "'2,5\u00a0$'"})
  void whatIsTypedIsReadEitherWay(String typed) {
    assertThat(in(Locale.GERMAN).microDollars(typed)).isEqualTo(2_500_000);
  }
}
