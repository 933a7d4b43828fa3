package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final Steps steps = new Steps();
  private final List<String> happened = new ArrayList<>();

  private Step did(String name) {
    return steps.did(name, () -> happened.add("-" + name), () -> happened.add("+" + name));
  }

  private void back() {
    steps.undo(steps.last().orElseThrow());
  }

  @Test
  void stepsAreTakenBackFromTheLastAndDoneAgainFromTheFirst() {
    did("star");
    did("tag");
    back();
    back();
    assertThat(steps.last()).isEmpty();
    steps.redo();
    steps.redo();
    assertThat(happened).containsExactly("-tag", "-star", "+star", "+tag");
    assertThat(steps.last().map(Step::name)).hasValue("tag");
    assertThat(steps.redo()).isEmpty();
  }

  @Test
  void aStepThatWasTakenBackByItsMessageIsNotTakenBackTwice() {
    Step star = did("star");
    did("tag");
    assertThat(steps.undo(star)).isTrue();
    assertThat(steps.undo(star)).isFalse();
    back();
    assertThat(happened).containsExactly("-star", "-tag");
  }

  @Test
  void aNewStepEndsWhatCouldBeDoneAgain() {
    did("star");
    back();
    did("tag");
    assertThat(steps.redo()).isEmpty();
  }

  @Test
  void nothingIsDoneAgainPastAStepThatCannotBe() {
    did("star");
    steps.did("server", () -> happened.add("-server"), null);
    did("tag");
    back();
    back();
    assertThat(steps.redo()).isEmpty();
    assertThat(happened).containsExactly("-tag", "-server");
  }

  @Test
  void takingAStepBackWithdrawsTheMessageThatOfferedIt() {
    Step star = did("star");
    star.withdrawBy(() -> happened.add("message gone"));
    back();
    assertThat(happened).containsExactly("message gone", "-star");
  }
}
