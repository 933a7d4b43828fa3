package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final CompareModel model = new CompareModel(new Desks().desk());

  private static Answer answer(long id, String text) {
    return new Answer("claude", "Opus " + id, "", List.of(new Answer.Said(false, text)));
  }

  private void begin(int at) {
    model.begin(
        "Why?", List.of(answer(1, "one two"), answer(2, "one three"), answer(3, "four")), at);
  }

  private String shown() {
    Comparison now = model.shownProperty().get();
    return now.left().answer().name() + " | " + now.right().answer().name();
  }

  @Test
  void theAnswerThatIsReadStandsBesideItsNeighbour() {
    begin(0);
    assertThat(shown()).isEqualTo("Opus 1 | Opus 2");
    begin(2);
    assertThat(shown()).isEqualTo("Opus 3 | Opus 2");
  }

  @Test
  void oneAnswerAloneIsNotCompared() {
    model.begin("Why?", List.of(answer(1, "one")), 0);
    assertThat(model.answersProperty().get()).isEmpty();
  }

  @Test
  void anAnswerNeverStandsBesideItself() {
    begin(0);
    model.chooseLeft(1);
    assertThat(shown()).isEqualTo("Opus 2 | Opus 1");
    model.step(true, 1);
    assertThat(shown()).isEqualTo("Opus 3 | Opus 1");
    model.step(true, 1);
    assertThat(shown()).as("round, and past the one at the right").isEqualTo("Opus 2 | Opus 1");
  }

  @Test
  void differencesAreWalkedRound() {
    begin(0);
    assertThat(model.differences()).isEqualTo(1);
    model.walk(1);
    assertThat(model.atProperty().get()).isZero();
    model.walk(1);
    assertThat(model.atProperty().get()).isZero();
    model.close();
    assertThat(model.differences()).isZero();
  }
}
