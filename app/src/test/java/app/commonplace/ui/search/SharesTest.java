package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.search.Explanation;
import app.commonplace.search.Standing;
import app.commonplace.ui.fixture.Desks;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static Explanation why(double keyword, double meaning, double blend) {
    var words = new Explanation.Words(0, 0, 0, keyword, 1, keyword, 1);
    var alike = new Explanation.Alike(true, 0, 0, 0, 0, 1, meaning, 1, "a reader blocks the reset");
    double score = (1 - blend) * keyword + blend * meaning;
    return new Explanation(List.of(), words, alike, blend, Standing.NONE, score);
  }

  @Test
  void whatIsShownAddsUpAndEachPartIsRoundedByLessThanAHundredth() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      double blend = random.nextInt(21) / 20.0;
      Explanation why = why(random.nextDouble(), random.nextDouble(), blend);
      Shares shares = Shares.of(why);
      assertThat(shares.words() + shares.meaning()).isEqualTo(shares.sum());
      assertThat(shares.sum()).isEqualTo(Math.round(100 * why.score()));
      double words = 100 * (1 - blend) * why.words().keyword();
      assertThat(Math.abs(shares.words() - words)).as(why.toString()).isLessThan(1);
    }
  }

  @Test
  void theSumReadsAsAnEquation() {
    var words = new SearchWords(new Desks().desk());
    Explanation why = why(0.82, 0.77, 0.65);
    assertThat(words.ofWords(why)).isEqualTo("0.82 × 0.35 = .29");
    assertThat(words.ofMeaning(why, why.meaning())).isEqualTo("0.77 × 0.65 = .50");
    assertThat(words.reasons(why))
        .isEqualTo("None of the words. Nearest: “a reader blocks the reset”");
    assertThat(words.sunk(why)).as("not rejected").isEmpty();
  }

  @Test
  void beingRejectedIsTheLastStepOfTheSum() {
    Explanation why = why(0.82, 0.77, 0.65);
    var rejected =
        new Explanation(
            why.terms(), why.words(), why.meaning(), 0.65, Standing.REJECTED, why.score() / 2);
    assertThat(new SearchWords(new Desks().desk()).sunk(rejected))
        .isEqualTo("Marked as rejected: 0.79 × 0.5 = .39");
    assertThat(Shares.of(rejected)).as("the sides stay what they are").isEqualTo(Shares.of(why));
  }
}
