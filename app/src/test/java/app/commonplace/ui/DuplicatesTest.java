package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.duplicates.TwinLibrary;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.theme.Colours;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Duplicates by keyboard alone, through the whole window over a real library.
class DuplicatesTest extends WindowTest {
  @BeforeEach
  void show() throws TimeoutException {
    engine = TwinLibrary.open(folder);
    show(Clock.systemUTC(), new NoFiles());
    until(() -> studio.duplicates().countProperty().get() == 2);
  }

  private boolean isShown() {
    return lookup("#duplicates-layer").<Node>tryQuery().filter(Node::isVisible).isPresent();
  }

  @Test
  void pairsAreOfferedInTheSidebarMergedAndTakenBack() {
    interact(() -> lookup("#nav").query().requestFocus());
    type(KeyCode.DOWN, 8); // the last list, and what is offered below it
    type(KeyCode.ENTER);
    until(this::isShown);
    until(() -> lookup("#duplicates-rows").<Node>query().isFocused());
    for (String id : List.of("kept", "gone", "merge", "distinct", "swap", "next", "previous")) {
      Node node = lookup("#duplicates-" + id).query();
      boolean named = node.getAccessibleText() != null || node instanceof Labeled;
      assertThat(named).as(id).isTrue();
    }
    type(KeyCode.ENTER);
    until(() -> engine.merging().offered().size() == 1);
    until(() -> studio.duplicates().countProperty().get() == 1);
    type(KeyCode.N);
    until(() -> !isShown());
    assertThat(engine.merging().offered()).isEmpty();
    until(() -> lookup("#nav").<Node>query().isFocused());
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> engine.merging().offered().size() == 1);
  }

  private void begin() {
    interact(() -> studio.duplicates().begin());
    until(this::isShown);
    until(() -> lookup("#duplicates-rows").<Node>query().isFocused());
  }

  @Test
  void theButtonThatWasPressedHasTheFocusAgainOnceItsWorkIsDone() {
    begin();
    interact(() -> lookup("#duplicates-merge").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> studio.duplicates().countProperty().get() == 1);
    until(() -> lookup("#duplicates-merge").<Node>query().isFocused());
  }

  @Test
  void aMergeIsTakenBackWhileTheNextPairIsShown() {
    begin();
    type(KeyCode.M);
    until(() -> engine.merging().offered().size() == 1);
    until(() -> studio.duplicates().countProperty().get() == 1);
    assertThat(isShown()).isTrue();
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> engine.merging().offered().size() == 2);
  }

  @Test
  void theRailStaysBesideAPairAndLeadsAwayFromIt() {
    begin();
    Bounds rail = onScreen("#rail");
    Bounds layer = onScreen("#duplicates-layer");
    assertThat(layer.getMinX()).isEqualTo(rail.getMaxX());
    assertThat(layer.getMaxY()).isEqualTo(onScreen("#status").getMinY());
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> studio.places().placeProperty().get() == Place.SEARCH);
    assertThat(isShown()).isFalse();
    begin();
    clickOn("#rail-library");
    until(() -> !isShown());
    assertThat(studio.places().placeProperty().get()).isEqualTo(Place.LIBRARY);
  }

  private Bounds onScreen(String id) {
    Node node = lookup(id).query();
    return FxThread.call(() -> node.localToScene(node.getBoundsInLocal()));
  }

  @Test
  void picturesShowBothSides() {
    for (boolean dark : List.of(false, true)) {
      var wish =
          new Screenshots.Wish(
              "duplicates",
              dark ? Colours.DARK : Colours.LIGHT,
              1280,
              800,
              null,
              null,
              dark ? Locale.GERMAN : Locale.ENGLISH);
      Path file = Path.of("target", "duplicates-" + (dark ? "dark-de" : "light") + ".png");
      Screenshots.draw(engine, wish, file);
      assertThat(file).isNotEmptyFile();
    }
  }
}
