package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.shell.Question;
import app.commonplace.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever lies over the window keeps the focus while it is there, and gives it back when Escape
/// closes it.
class LayerKeysTest {
  /// More than any layer has controls.
  private static final int PRESSES = 40;

  @TempDir static Path folder;
  private static Engine engine;

  /// @param id of the layer
  private record Over(String id, Consumer<Studio> open) {
    @Override
    public String toString() {
      return id;
    }
  }

  @BeforeAll
  static void fill() {
    FxThread.start();
    FxThread.call(() -> {
      Fonts.load();
      return true;
    });
    engine = SampleLibrary.filled(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static Stream<Over> layers() {
    return Stream.of(
        new Over("palette", studio -> studio.palette().open()),
        new Over("linking", studio -> reader(studio).leads().linkTo("log")),
        new Over("compare-layer", studio -> reader(studio).leads().compareHere()),
        new Over("writing", studio -> studio.writing().beginWith("")),
        new Over("key-help", studio -> studio.keyHelp().open()),
        new Over("activity", studio -> studio.shell().activity().openOrClose()),
        new Over(
            "question",
            studio ->
                studio
                    .shell()
                    .ask(new Question("Empty it?", "All goes.", "Empty", true, () -> {}))));
  }

  private static ReaderModel reader(Studio studio) {
    return studio.library().reader();
  }

  private static Walk.Window over(Over over) {
    Walk.Window window =
        Walk.open(
            engine,
            Locale.ENGLISH,
            1280,
            new Walk.Stop(
                "library",
                studio -> {
                  studio.library().filter("is:branched");
                  studio.library().readFirst();
                }));
    window.look(scene -> {
      scene.lookup("#entries").requestFocus();
      over.open().accept(window.studio());
      return true;
    });
    Walk.settle(window);
    return window;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void tabGoesRoundWithinALayer(Over over) {
    try (Walk.Window window = over(over)) {
      for (boolean back : List.of(false, true)) {
        List<String> outside = window.look(scene -> outside(scene, over.id(), back));
        assertThat(outside).as(back ? "Shift+Tab" : "Tab").isEmpty();
      }
    }
  }

  /// Where the focus was that is not in the layer.
  private static List<String> outside(Scene scene, String layer, boolean back) {
    var found = new ArrayList<String>();
    for (int i = 0; i < PRESSES; i++) {
      press(scene, KeyCode.TAB, back);
      Node owner = scene.getFocusOwner();
      if (!isWithin(owner, layer)) {
        found.add(owner + " after " + (i + 1));
        return found;
      }
    }
    return found;
  }

  private static boolean isWithin(Node node, String layer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (layer.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void escapeClosesALayerAndTheFocusIsWhereItWas(Over over) {
    try (Walk.Window window = over(over)) {
      assertThat(isShown(window, over)).isTrue();
      window.look(scene -> {
        press(scene, KeyCode.ESCAPE, false);
        return true;
      });
      Walk.settle(window);
      assertThat(isShown(window, over)).isFalse();
      String focused = window.look(scene -> scene.getFocusOwner().getId());
      assertThat(focused).isEqualTo("entries");
    }
  }

  @Test
  void aQuestionKeepsTheAnswerThatWasChosen() {
    Over question = layers().filter(over -> over.id().equals("question")).toList().getFirst();
    try (Walk.Window window = over(question)) {
      window.look(scene -> {
        scene.lookup("#question-yes").requestFocus();
        scene.lookup("#entries").requestFocus(); // as a page does that is shown again below
        return true;
      });
      Walk.settle(window);
      String focused = window.look(scene -> scene.getFocusOwner().getId());
      assertThat(focused).isEqualTo("question-yes");
    }
  }

  private static boolean isShown(Walk.Window window, Over over) {
    return window.look(scene -> scene.lookup("#" + over.id()).isVisible());
  }

  private static void press(Scene scene, KeyCode code, boolean shift) {
    scene
        .getFocusOwner()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }
}
