package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.library.Egress;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.ui.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusModelTest {
  private final StatusModel model = new StatusModel(Texts.in(Locale.ENGLISH));

  @Test
  void saysWhatItKnowsAndWhatItDoesNotKnow() {
    model.library(21_846, 758_553);
    model.meaning(status(State.UP_TO_DATE, 0));
    assertThat(said())
        .containsExactly(
            "21,846 entries · 758,553 passages", "Not embedded yet", "Nothing sent today");
  }

  @Test
  void givesTheShareThatCanBeFoundByMeaning() {
    model.library(1, 1);
    Map.of(
            State.WORKING, "Embedded 96.4 %",
            State.PAUSED, "Embedding paused at 96.4 %",
            State.TROUBLE, "Embedding stopped at 96.4 %")
        .forEach((state, said) -> {
          model.meaning(status(state, 731_245));
          assertThat(model.coverageProperty().get()).isEqualTo(said);
          assertThat(model.coveredProperty().get()).isBetween(0.96, 0.97);
        });
  }

  @Test
  void saysHowFastItEmbedsOnceThatIsKnown() {
    model.library(1, 1);
    var reach = new Reach(758_553, 731_245, 731_245, 731_245);
    model.meaning(new MeaningStatus(State.WORKING, "built-in m", null, reach, 0, 49.6, null));
    assertThat(model.coverageProperty().get()).isEqualTo("Embedding 96.4 %, 50 a second");
  }

  @Test
  void saysThatAllCanBeFoundByMeaningOnlyOnceAllCan() {
    model.library(1, 1);
    model.meaning(status(State.UP_TO_DATE, 758_552));
    assertThat(model.coverageProperty().get()).isEqualTo("Embedded 99.9 %");
    model.meaning(status(State.UP_TO_DATE, 758_553));
    assertThat(model.coverageProperty().get()).isEqualTo("Embedded 100 %");
    assertThat(model.coveredProperty().get()).isEqualTo(1);
  }

  @Test
  void saysWhatLeftToday() {
    model.sentToday(new Egress.Sum(3, 41_000, 900, 30_000));
    assertThat(model.sentProperty().get()).isEqualTo("Sent today: 41 kB · $0.03");
    model.sentToday(Egress.Sum.NOTHING);
    assertThat(model.sentProperty().get()).isEqualTo("Nothing sent today");
  }

  @Test
  void saysWhenACopyWasProvenAndThatNoneWas() {
    model.copied(null);
    model.library(0, 0);
    assertThat(model.copyProperty().get()).isEmpty();
    model.library(1, 2);
    assertThat(model.copyProperty().get()).isEqualTo("No proven copy yet");
    model.copied("14 Nov");
    assertThat(model.copyProperty().get()).isEqualTo("Copy proven 14 Nov");
  }

  @Test
  void saysNothingOfCopiesBeforeItKnows() {
    model.library(21_846, 758_553);
    assertThat(model.copyProperty().get()).isEmpty();
  }

  private static MeaningStatus status(State state, long covered) {
    var reach = new Reach(758_553, covered, covered, covered);
    return new MeaningStatus(state, "built-in m", null, reach, 0, 0, null);
  }

  @Test
  void promisesNothingOfAnEmptyLibrary() {
    model.library(0, 0);
    assertThat(said()).containsExactly("Empty library", "", "Nothing sent today");
  }

  private List<String> said() {
    return List.of(
        model.sizeProperty().get(), model.coverageProperty().get(), model.sentProperty().get());
  }
}
