package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fixture.Waiting;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every control that Tab leads to looks otherwise while it has the focus, in light and in dark:
/// pictures of it with and without are compared.
class FocusSeenTest {
  /// More than any screen has stops.
  private static final int PRESSES = 150;

  private static final Walk.Stop FIRST_SCREEN = new Walk.Stop("first screen", _ -> {});

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
      for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
        window.look(scene -> {
          Stylesheets.dress(scene, colours);
          return true;
        });
        Walk.settle(window);
        assertThat(window.look(FocusSeenTest::unseen)).as(colours.name()).isEmpty();
      }
    }
  }

  /// Enter chooses files at once, and Tab goes from the rail over the screen to the status line.
  @Test
  void theFocusIsSeenOnTheFirstScreenAndBeginsWhereFilesAreChosen(@TempDir Path empty) {
    try (Engine nothing = SampleLibrary.empty(empty);
        Walk.Window window = Walk.open(nothing, Locale.ENGLISH, 1280, FIRST_SCREEN)) {
      assertThat(window.look(Scene::getFocusOwner).getId()).isEqualTo("choose-files");
      assertThat(window.look(FocusSeenTest::unseen)).isEmpty();
      assertThat(window.look(FocusSeenTest::walked))
          .containsSubsequence("rail-library", "choose-files", "meaning-openRouter", "status-keys");
    }
  }

  /// From pane to pane, too; and who comes to the sidebar is in its list, not on the button over
  /// it.
  @Test
  void theFocusIsSeenInEachPaneThatF6LeadsTo() {
    Walk.Stop library = Walk.stops().getFirst();
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1440, library)) {
      var panes = new ArrayList<String>();
      for (int i = 0; i < 7; i++) {
        window.look(scene -> {
          scene
              .getFocusOwner()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, false, false, false, false));
          return true;
        });
        Walk.settle(window);
        Node at = window.look(Scene::getFocusOwner);
        assertThat(at.isFocusVisible()).as(String.valueOf(at.getId())).isTrue();
        panes.add(String.valueOf(at.getId()));
      }
      assertThat(panes).contains("rail-library", "nav", "entries", "status-size");
    }
  }

  /// A list without a row has none to show it on, and the sidebar none for what was listed from
  /// elsewhere.
  @Test
  void theFocusIsSeenOnAListInWhichNothingIs() {
    Walk.Stop trash =
        new Walk.Stop("trash", studio -> studio.library().list("Elsewhere", "is:trashed"));
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1280, trash)) {
      Waiting.untilFx(20, () -> isEmptyAndShown(window.scene()));
      assertThat(window.look(FocusSeenTest::walked)).contains("entries");
      assertThat(window.look(FocusSeenTest::unseen)).isEmpty();
    }
  }

  /// Before anything is selected the row shows it that the arrows begin with.
  @Test
  void theFocusIsSeenOnAListInWhichNothingIsSelected() {
    Walk.Stop unread =
        new Walk.Stop("unread", studio -> studio.library().list("Elsewhere", "is:unread"));
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1280, unread)) {
      assertThat(window.look(FocusSeenTest::walked)).contains("entries");
      assertThat(window.look(FocusSeenTest::unseen)).isEmpty();
    }
  }

  private static boolean isEmptyAndShown(Scene scene) {
    Node list = scene.lookup("#entries");
    Node empty = scene.lookup("#list-empty");
    return list instanceof ListView<?> rows
        && rows.getItems().isEmpty()
        && empty != null
        && empty.getParent().isVisible();
  }

  private static List<String> walked(Scene scene) {
    scene.lookup("#rail-library").requestFocus();
    var ids = new ArrayList<String>();
    Node at = scene.getFocusOwner();
    while (at != null && !ids.contains(at.getId())) {
      ids.add(at.getId());
      at = tab(scene);
    }
    return ids;
  }

  @Test
  void aControlWithoutASignOfItsFocusIsFound() {
    Set<String> unseen =
        FxThread.call(() -> {
          var plain = new Region();
          plain.setId("plain");
          plain.setFocusTraversable(true);
          plain.setMinSize(40, 20);
          var scene = new Scene(new StackPane(plain), 100, 100);
          plain.requestFocus();
          return unseen(scene);
        });
    assertThat(unseen).containsExactly("Region#plain ");
  }

  private static Set<String> unseen(Scene scene) {
    var unseen = new TreeSet<String>();
    var met = new HashSet<Node>();
    Node at = tab(scene);
    for (int i = 0; i < PRESSES && at != null && met.add(at); i++) {
      if (!hasCaret(at) && !isSeen(scene, at)) {
        unseen.add(at.getClass().getSimpleName() + "#" + at.getId() + " " + at.getStyleClass());
      }
      at = tab(scene);
    }
    return unseen;
  }

  private static Node tab(Scene scene) {
    Node from = scene.getFocusOwner();
    if (from != null) {
      from.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }
    return scene.getFocusOwner();
  }

  /// Takes the focus away for the second picture, and gives it back.
  private static boolean isSeen(Scene scene, Node at) {
    int[] with = pixels(scene, at);
    scene.getRoot().requestFocus();
    int[] without = pixels(scene, at);
    at.requestFocus();
    return !Arrays.equals(with, without);
  }

  /// A field without a frame shows where one types.
  private static boolean hasCaret(Node node) {
    return node.getStyleClass().contains("bare");
  }

  private static int[] pixels(Scene scene, Node node) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    var clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    WritableImage image = node.snapshot(clear, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height + 1];
    pixels[width * height] = width; // another shape is another picture
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
