package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every control that Tab leads to looks otherwise while it has the focus, in the dark as well:
/// pictures of it with and without are compared.
class FocusSeenTest {
  private static final int PRESSES = 60;

  @TempDir static Path folder;
  private static Engine engine;

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

  @ParameterizedTest
  @MethodSource("app.commonplace.ui.Walk#stops")
  void theFocusIsSeenOnEveryControl(Walk.Stop stop) {
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1280, stop)) {
      window.look(scene -> {
        Stylesheets.dress(scene, Colours.DARK);
        return true;
      });
      Walk.settle(window);
      assertThat(window.look(FocusSeenTest::unseen)).isEmpty();
    }
  }

  private static Set<String> unseen(Scene scene) {
    var unseen = new TreeSet<String>();
    Node at = scene.getFocusOwner();
    for (int i = 0; i < PRESSES && at != null; i++) {
      WritableImage with = picture(scene, at);
      boolean byKey = at.isFocusVisible();
      Node next = at.requestFocusTraversal(TraversalDirection.NEXT) ? scene.getFocusOwner() : null;
      if (byKey && next != null && !hasCaret(at) && same(with, picture(scene, at))) {
        unseen.add(at.getClass().getSimpleName() + "#" + at.getId() + " " + at.getStyleClass());
      }
      at = next;
    }
    return unseen;
  }

  /// A field without a frame shows where one types.
  private static boolean hasCaret(Node node) {
    return node instanceof TextInputControl;
  }

  private static WritableImage picture(Scene scene, Node node) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    var clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return node.snapshot(clear, null);
  }

  private static boolean same(@Nullable WritableImage a, WritableImage b) {
    if (a == null || a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
