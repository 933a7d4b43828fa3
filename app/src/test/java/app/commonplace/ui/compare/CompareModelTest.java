package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.fixture.Desks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final Map<PassageId, Verdict> kept = new HashMap<>();
  private final Desks desks = new Desks();
  private final CompareModel model = new CompareModel(desks.desk(), new Kept());

  private final class Kept implements Decisions {
    @Override
    public Map<PassageId, Verdict> decided(List<PassageId> answers) {
      return Map.copyOf(kept);
    }

    @Override
    public Map<PassageId, Verdict> decide(Map<PassageId, Verdict> verdicts) {
      var before = new HashMap<PassageId, Verdict>();
      verdicts.forEach((passage, verdict) -> {
        Verdict old = verdict == Verdict.NONE ? kept.remove(passage) : kept.put(passage, verdict);
        before.put(passage, old == null ? Verdict.NONE : old);
      });
      return before;
    }
  }

  private static Answer answer(long id, String text) {
    return new Answer(
        "claude", "Opus " + id, "", new PassageId(id), List.of(new Answer.Said(false, text)));
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
  void oneAnswerIsHeldTheOtherRejectedAndBothCanBeTakenBack() {
    begin(0);
    model.decide(Decision.RIGHT);
    assertThat(kept)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new PassageId(1), Verdict.BAD, new PassageId(2), Verdict.GOOD));
    assertThat(model.decidedProperty().get()).isEqualTo(kept);

    model.decide(Decision.LEFT);
    model.decide(Decision.NEITHER);
    assertThat(model.decidedProperty().get()).isEmpty();

    desks.undoLast();
    assertThat(model.verdict(model.shownProperty().get().left().answer())).isEqualTo(Verdict.GOOD);
    desks.undoLast();
    desks.undoLast();
    assertThat(kept).isEmpty();
    assertThat(model.decidedProperty().get()).isEmpty();
  }

  @Test
  void wholeEntriesAreNeitherHeldNorRejected() {
    Answer whole =
        new Answer("claude", "All", "", null, List.of(new Answer.Said(false, "one two")));
    model.begin("", List.of(whole, answer(2, "one three")), 0);
    model.decide(Decision.LEFT);
    assertThat(kept).isEmpty();
    assertThat(desks.said()).isEmpty();
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
