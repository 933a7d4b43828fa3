package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.fixture.Desks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final Map<PassageId, Verdict> kept = new HashMap<>();
  private final Desks desks = new Desks();
  private final CompareModel model = new CompareModel(desks.desk(), new Kept(), this::alike);
  private final List<String> looked = new ArrayList<>();

  private List<Answer> alike(String words, List<PassageId> compared) {
    looked.add(words + " " + compared);
    return List.of(answer(9, "nine"));
  }

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
    return now.answers().stream().map(Answer::name).collect(Collectors.joining(" | "));
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
    model.choose(0, 1);
    assertThat(shown()).isEqualTo("Opus 2 | Opus 1");
    model.step(0, 1);
    assertThat(shown()).isEqualTo("Opus 3 | Opus 1");
    model.step(0, 1);
    assertThat(shown()).as("round, and past the one at the right").isEqualTo("Opus 2 | Opus 1");
  }

  @Test
  void oneAnswerIsHeldTheOtherRejectedAndBothCanBeTakenBack() {
    begin(0);
    model.deciding().decide(Decision.RIGHT);
    assertThat(kept)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new PassageId(1), Verdict.BAD, new PassageId(2), Verdict.GOOD));
    assertThat(model.deciding().decidedProperty().get()).isEqualTo(kept);

    model.deciding().decide(Decision.LEFT);
    model.deciding().decide(Decision.NEITHER);
    assertThat(model.deciding().decidedProperty().get()).isEmpty();

    desks.undoLast();
    assertThat(model.deciding().verdict(model.shownProperty().get().answers().getFirst()))
        .isEqualTo(Verdict.GOOD);
    desks.undoLast();
    desks.undoLast();
    assertThat(kept).isEmpty();
    assertThat(model.deciding().decidedProperty().get()).isEmpty();
  }

  @Test
  void wholeEntriesAreNeitherHeldNorRejected() {
    Answer whole =
        new Answer("claude", "All", "", null, List.of(new Answer.Said(false, "one two")));
    model.begin("", List.of(whole, answer(2, "one three")), 0);
    model.deciding().decide(Decision.LEFT);
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

  private static final String LEFT = "It is not the size. Take 64 MB in `one()`.";
  private static final String RIGHT = "It is the size. Take 32 MB in `two()`.";

  private List<Telling> beginWithLines() {
    model.begin("Why?", List.of(answer(1, LEFT), answer(2, RIGHT)), 0);
    return model.shownProperty().get().telling();
  }

  private static Map<PassageId, Verdict> held(long one, long other) {
    return Map.of(new PassageId(one), Verdict.GOOD, new PassageId(other), Verdict.BAD);
  }

  @Test
  void theAnswersFollowTheLinesWhileThoseAgree() {
    List<Telling> lines = beginWithLines();
    assertThat(lines).hasSize(3);
    model.deciding().decide(lines.get(0), Decision.LEFT);
    assertThat(kept).isEqualTo(held(1, 2));
    model.deciding().decide(lines.get(1), Decision.RIGHT);
    assertThat(kept).isEmpty();
    assertThat(desks.said().getLast()).startsWith("The lines do not agree");
    model.deciding().decide(lines.get(0), Decision.NEITHER);
    assertThat(kept).isEqualTo(held(2, 1));
    model.deciding().decide(lines.get(1), Decision.NEITHER);
    assertThat(kept).isEmpty();
  }

  @Test
  void aLineIsTakenBackTogetherWithWhatFollowedFromItAndDoneAgain() {
    Telling line = beginWithLines().getFirst();
    model.deciding().decide(Decision.RIGHT);
    model.deciding().decide(line, Decision.LEFT);
    assertThat(model.deciding().decided(line)).isEqualTo(Decision.LEFT);
    desks.undoLast();
    assertThat(model.deciding().decided(line)).isEqualTo(Decision.NEITHER);
    assertThat(kept).isEqualTo(held(2, 1));
    desks.redos().getLast().run();
    assertThat(model.deciding().decided(line)).isEqualTo(Decision.LEFT);
    assertThat(kept).isEqualTo(held(1, 2));
  }

  @Test
  void aLineStaysDecidedWhenTheAnswersChangeSidesAndWhenTheyAreComparedAgain() {
    Telling line = beginWithLines().get(2);
    model.deciding().decide(line, Decision.LEFT);
    model.choose(0, 1);
    assertThat(shown()).isEqualTo("Opus 2 | Opus 1");
    Telling turned = model.shownProperty().get().telling().get(2);
    assertThat(model.deciding().decided(turned)).isEqualTo(Decision.RIGHT);
    model.close();
    assertThat(model.deciding().decided(beginWithLines().get(2))).isEqualTo(Decision.LEFT);
  }

  @Test
  void linesOfWholeEntriesAreNotDecided() {
    Answer whole = new Answer("claude", "All", "", null, List.of(new Answer.Said(false, RIGHT)));
    model.begin("", List.of(answer(1, LEFT), whole), 0);
    assertThat(model.deciding().isJudged()).isFalse();
    Telling line = model.shownProperty().get().telling().getFirst();
    model.deciding().decide(line, Decision.LEFT);
    assertThat(model.deciding().decided(line)).isEqualTo(Decision.NEITHER);
    assertThat(kept).isEmpty();
  }

  @Test
  void threeStandSideBySideWhereThereIsRoomAndTwoAgainWhereThereIsNot() {
    begin(2);
    model.room(3);
    assertThat(shown()).isEqualTo("Opus 3 | Opus 2 | Opus 1");
    model.step(1, 1);
    assertThat(shown()).as("there is no other").isEqualTo("Opus 3 | Opus 2 | Opus 1");
    model.choose(2, 2);
    assertThat(shown()).isEqualTo("Opus 1 | Opus 2 | Opus 3");
    model.room(2);
    assertThat(shown()).isEqualTo("Opus 1 | Opus 2");
    model.deciding().decide(Decision.THIRD);
    assertThat(kept).as("it is not shown").isEmpty();
    model.close();
    model.room(3);
    model.begin("Why?", List.of(answer(1, "one"), answer(2, "two")), 0);
    assertThat(shown()).isEqualTo("Opus 1 | Opus 2");
  }

  @Test
  void ofThreeOneIsHeldAndTheOthersAreRejected() {
    model.room(3);
    begin(0);
    model.deciding().decide(Decision.THIRD);
    assertThat(kept)
        .isEqualTo(
            Map.of(
                new PassageId(1), Verdict.BAD,
                new PassageId(2), Verdict.BAD,
                new PassageId(3), Verdict.GOOD));
    assertThat(desks.said().getLast())
        .isEqualTo("The right answer is held, the other two rejected");
    model.deciding().decide(Decision.RIGHT);
    assertThat(desks.said().getLast())
        .isEqualTo("The middle answer is held, the other two rejected");
  }

  @Test
  void theComparisonIsCopiedAsMarkdownWithWhatIsDecided() {
    List<Telling> lines = beginWithLines();
    model.deciding().decide(lines.get(1), Decision.LEFT);
    assertThat(model.markdown())
        .isEqualTo(
            """
            # Why?

            ## Opus 1, Held

            It is not the size. Take 64 MB in `one()`.

            ## Opus 2, Rejected

            It is the size. Take 32 MB in `two()`.

            ## Names, numbers and negations that differ

            |  | Opus 1 | Opus 2 |  |
            |---|---|---|---|
            | Negation | It is not the size | none |  |
            | Name | `one()` | `two()` | Left held |
            | Number | 64 MB | 32 MB |  |
            """);
    model.close();
    assertThat(model.markdown()).isEmpty();
  }

  @Test
  void anAnswerFromElsewhereIsComparedInTheColumnOrWhereRoomIsLeft() {
    begin(0);
    var found = new ArrayList<Answer>();
    model.look(found::addAll);
    assertThat(looked).containsExactly("Why? [1, 2, 3]");
    model.add(1, found.getFirst());
    assertThat(shown()).isEqualTo("Opus 1 | Opus 9");
    assertThat(model.answersProperty().get()).hasSize(4);

    model.room(3);
    model.begin("", List.of(answer(1, "one"), answer(2, "two")), 0);
    model.look(found::addAll);
    assertThat(looked).as("without a prompt, for the answer").contains("one [1, 2]");
    model.add(1, found.getFirst());
    assertThat(shown()).isEqualTo("Opus 1 | Opus 2 | Opus 9");
  }
}
