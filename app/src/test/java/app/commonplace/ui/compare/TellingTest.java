package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.compare.Telling.Kind;
import org.junit.jupiter.api.Test;

class TellingTest {
  @Test
  void numbersNamesAndNegationsThatOnlyOneHasAreTold() {
    String left =
        "The size is not the cause. Run `wal_checkpoint(TRUNCATE)` in 64 MB steps, 3 times.";
    String right = "The size is the cause. Run `wal_checkpoint(FULL)` every 10,000 rows, 3 times.";
    assertThat(Telling.between(left, right))
        .containsExactly(
            new Telling(Kind.NEGATION, "The size is not the cause", ""),
            new Telling(Kind.NAME, "wal_checkpoint(TRUNCATE)", "wal_checkpoint(FULL)"),
            new Telling(Kind.NUMBER, "64 MB", "10,000"));
  }

  @Test
  void whatBothSayIsNotTold() {
    assertThat(Telling.between("It does not, in 5 ms.", "So it does not, in 5 ms.")).isEmpty();
  }
}
