package app.commonplace.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.Desks;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesModelTest {
  @TempDir Path folder;
  private final Desks desks = new Desks();
  private Engine engine;
  private DuplicatesModel model;

  @BeforeEach
  void open() {
    engine = TwinLibrary.open(folder);
    var door = new EngineDuplicatesDoor(engine.library(), engine.merging());
    model = new DuplicatesModel(door, desks.desk());
    model.refresh();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private DuplicatesModel.Shown shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private List<EntryId> pair() {
    return List.of(shown().preview().kept().id(), shown().preview().gone().id());
  }

  private Entry entry(EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }

  @Test
  void pairsAreWalkedRoundAndTheFullerEntryIsKeptUnlessThePersonWantsTheOther() {
    assertThat(model.countProperty().get()).isEqualTo(2);
    assertThat(model.shownProperty().get()).isNull();
    model.begin();
    List<EntryId> first = pair();
    assertThat(shown().place() + " of " + shown().all()).isEqualTo("1 of 2");
    assertThat(shown().preview().kept().provider()).isNotEqualTo("transcript");
    model.step(1);
    assertThat(pair()).doesNotContainAnyElementsOf(first);
    model.step(1);
    assertThat(pair()).isEqualTo(first);
    model.swap();
    assertThat(pair()).isEqualTo(first.reversed());
    model.close();
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void aMergeGoesOnWithTheNextPairAndIsTakenBackFromTheMessage() {
    model.begin();
    EntryId gone = pair().getLast();
    model.merge();
    assertThat(entry(gone).deletedAt()).isNotNull();
    assertThat(shown().place() + " of " + shown().all()).isEqualTo("1 of 1");
    assertThat(desks.said()).last().asString().startsWith("Merged into");
    desks.undos().getLast().run();
    assertThat(entry(gone).deletedAt()).isNull();
    assertThat(shown().all()).isEqualTo(2);
  }

  @Test
  void entriesThatHaveNothingInCommonStayTwo() {
    model.begin();
    EntryId one = pair().getFirst();
    model.step(1);
    EntryId other = pair().getFirst();
    assertThat(model.isMergeable()).isTrue();
    model.begin(one, other);
    assertThat(model.isMergeable()).isFalse();
    model.merge();
    assertThat(desks.said()).isEmpty();
    assertThat(entry(other).deletedAt()).isNull();
  }

  @Test
  void whatIsNotTheSameIsNotOfferedAgainAndTheLastPairCloses() {
    model.begin();
    model.distinguish();
    model.distinguish();
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.countProperty().get()).isZero();
    model.begin();
    assertThat(desks.said()).last().isEqualTo("There are no duplicates.");
    desks.undos().getLast().run();
    assertThat(model.countProperty().get()).isEqualTo(1);
  }
}
