package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.compare.Telling.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
  @Test
  void numbersNamesAndNegationsThatOnlyOneHasAreTold() {
    String left =
        "The size is not the cause. Run `wal_checkpoint(TRUNCATE)` in 64 MB steps, 3 times.";
    String right = "The size is the cause. Run `wal_checkpoint(FULL)` every 10,000 rows, 3 times.";
    assertThat(Telling.between(List.of(left, right)))
        .containsExactly(
            new Telling(Kind.NEGATION, List.of("The size is not the cause", "")),
            new Telling(Kind.NAME, List.of("wal_checkpoint(TRUNCATE)", "wal_checkpoint(FULL)")),
            new Telling(Kind.NUMBER, List.of("64 MB", "10,000")));
  }

  @Test
  void whatBothSayIsNotTold() {
    assertThat(Telling.between(List.of("It does not, in 5 ms.", "So it does not, in 5 ms.")))
        .isEmpty();
  }

  @Test
  void whatTwoOfThreeHaveStandsBesideWhatTheThirdHasInstead() {
    assertThat(
            Telling.between(
                List.of("Use 32 MB and 7 threads.", "Use 64 MB.", "Use 64 MB or 5 GB.")))
        .containsExactly(
            new Telling(Kind.NUMBER, List.of("32 MB", "64 MB", "64 MB")),
            new Telling(Kind.NUMBER, List.of("7", "", "5 GB")));
  }

  @Test
  void theWordThatNegatesIsLit() {
    var line = new Telling(Kind.NEGATION, List.of("The size is not the cause", ""));
    assertThat(line.lit(0)).containsExactly(new WordDiff.Span(12, 15));
    assertThat(line.lit(1)).isEmpty();
    assertThat(new Telling(Kind.NUMBER, List.of("5", "6")).lit(0)).isEmpty();
  }
}
