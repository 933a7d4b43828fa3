package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ActivityModelTest {
  private final ActivityModel model =
      new ActivityModel(Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void problemsAreCountedUntilThePanelIsOpened() {
    model.said("Starred.");
    assertThat(model.unseenProperty().get()).isZero();
    model.told(new Problem(ProblemCode.DISK_FULL, "The disk is full.", "Make room."));
    assertThat(model.unseenProperty().get()).isEqualTo(1);
    model.openOrClose();
    assertThat(model.unseenProperty().get()).isZero();
    model.told(new Problem(ProblemCode.IO, "Reading failed.", ""));
    assertThat(model.unseenProperty().get()).as("told while it is open").isZero();
  }

  @Test
  void theNewestComesFirstAndTheOldestGoes() {
    for (int i = 0; i < 60; i++) {
      model.said("message " + i);
    }
    assertThat(model.notices()).hasSize(50);
    assertThat(model.notices().getFirst().text()).isEqualTo("message 59");
    assertThat(model.notices().getFirst().when()).isEqualTo("2026-01-01T10:00:00Z");
  }

  @Test
  void whatWasOfferedInPassingCanBeTakenLaterAndOnce() {
    var taken = new ArrayList<String>();
    Runnable take = model.offered("An export is here.", "Import", () -> taken.add("import"));
    model.said("Starred.");
    assertThat(model.notices().getLast().offer()).isNotNull();
    take.run();
    assertThat(taken).containsExactly("import");
    assertThat(model.notices()).allSatisfy(notice -> assertThat(notice.offer()).isNull());
    assertThat(model.notices().getLast().text()).isEqualTo("An export is here.");
  }

  @Test
  void aProblemIsReportedWithItsCodeAndItsNextStep() {
    model.told(new Problem(ProblemCode.DISK_FULL, "The disk is full.", "Make room."));
    assertThat(model.notices().getFirst().report())
        .isEqualTo("disk_full: The disk is full. Make room.");
  }
}
