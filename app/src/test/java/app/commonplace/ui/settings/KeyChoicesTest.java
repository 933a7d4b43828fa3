package app.commonplace.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.settings.KeyChoices.State;
import app.commonplace.ui.shell.Desk;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyChoicesTest {
  private final MemoryDoor door = new MemoryDoor();
  private final Desks desks = new Desks();
  private final Desk desk = desks.desk();
  private final SettingsModel settings = new SettingsModel(door, desk, new NoFiles());
  private final KeyChoices keys = settings.keys();

  @BeforeEach
  void read() {
    settings.refresh();
  }

  private Map<String, String> bound() {
    return door.settings.window().keys();
  }

  private void press(KeyCode code, boolean mod) {
    Objects.requireNonNull(desk.keys().capturing()).accept(new KeyPress(code, mod, false, false));
  }

  @Test
  void theNextKeyIsBoundAndCanBeTakenBack() {
    keys.begin(KeyAction.STAR);
    press(KeyCode.CONTROL, true); // held down, not yet a key
    press(KeyCode.Y, true);
    assertThat(bound()).isEqualTo(Map.of("star", "Mod+Y"));
    assertThat(keys.stateProperty().get()).isInstanceOf(State.Resting.class);
    assertThat(desk.keys().capturing()).isNull();

    desks.undos().getFirst().run();
    assertThat(bound()).isEmpty();
  }

  @Test
  void escapeLeavesItAndWhatMeansTheSameEverywhereIsRefused() {
    keys.begin(KeyAction.STAR);
    press(KeyCode.TAB, false);
    assertThat(desks.said()).singleElement().asString().contains("cannot be bound");
    press(KeyCode.ESCAPE, false);
    assertThat(keys.stateProperty().get()).isInstanceOf(State.Resting.class);
    assertThat(bound()).isEmpty();
  }

  @Test
  void aConflictIsToldAndSettledByThePersonAlone() {
    keys.begin(KeyAction.STAR);
    press(KeyCode.L, false);
    assertThat(keys.stateProperty().get())
        .isInstanceOfSatisfying(
            State.Taken.class, taken -> assertThat(taken.others()).containsExactly(KeyAction.LINK));
    assertThat(bound()).isEmpty();

    keys.take();
    assertThat(bound()).isEqualTo(Map.of("star", "L", "link", ""));

    keys.reset(KeyAction.LINK);
    assertThat(bound()).as("L goes back, so that star has none").isEqualTo(Map.of("star", ""));
    keys.resetAll();
    assertThat(bound()).isEmpty();
  }

  @Test
  void takingBackAnOldChangeLeavesLaterOnesAlone() {
    keys.unbind(KeyAction.NOTE);
    keys.unbind(KeyAction.TAG);
    desks.undos().getFirst().run();
    assertThat(bound()).isEqualTo(Map.of("tag", ""));
  }

  @Test
  void actionsAreFoundByNamePlaceAndKey() {
    keys.typedProperty().set("palette");
    assertThat(keys.found()).containsExactly(KeyAction.PALETTE);
    keys.typedProperty().set("f11");
    assertThat(keys.found()).containsExactly(KeyAction.FULL_SCREEN);
    keys.typedProperty().set("comparing");
    assertThat(keys.found()).hasSize(12);
    keys.typedProperty().set("zzz");
    assertThat(keys.found()).isEmpty();
  }
}
