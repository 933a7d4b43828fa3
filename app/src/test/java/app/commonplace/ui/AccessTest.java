package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control has a name and is reached by Tab, and texts that grow in translation still fit.
class AccessTest {
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

  private record Window(Studio studio, Stage stage) {
    Scene scene() {
      return stage.getScene();
    }
  }

  private static Window open(Locale locale, int width, Place place) {
    Window window =
        FxThread.call(() -> {
          var outside = new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {});
          var studio = new Studio(engine, Texts.in(locale), Clock.systemUTC(), outside);
          var stage = new Stage();
          var scene = new Scene(studio.shell(), width, 800);
          Stylesheets.dress(scene, false);
          stage.setScene(scene);
          stage.show();
          studio.places().go(place);
          if (place == Place.SEARCH) {
            studio.search().searchFor("checkpoint");
          } else if (place == Place.LIBRARY) {
            studio.library().readFirst();
          }
          return new Window(studio, stage);
        });
    for (int round = 0; round < 6; round++) {
      window.studio().jobs().whenIdle().join();
      FxThread.call(() -> {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return true;
      });
    }
    return window;
  }

  private static void hide(Window window) {
    FxThread.call(() -> {
      window.stage().hide();
      return true;
    });
  }

  /// What is shown and can have the focus; rows of lists are walked by arrows within their list.
  private static Set<Node> focusable(Parent root) {
    var found = new LinkedHashSet<Node>();
    for (Node node : root.getChildrenUnmodifiable()) {
      if (node.isVisible() && !node.isDisabled()) {
        if (node.isFocusTraversable()) {
          found.add(node);
        }
        if (node instanceof Parent inner && !(node instanceof IndexedCell)) {
          found.addAll(focusable(inner));
        }
      }
    }
    return found;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return node instanceof TextInputControl field && field.getPromptText() != null
        ? field.getPromptText()
        : "";
  }

  private static String described(Node node) {
    return node.getClass().getSimpleName() + "#" + node.getId();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBRARY", "SEARCH", "IMPORTS", "SETTINGS"})
  void everyControlHasAName(Place place) {
    Window window = open(Locale.ENGLISH, 1280, place);
    Set<String> nameless =
        FxThread.call(() ->
            focusable(window.scene().getRoot()).stream()
                .filter(node -> name(node).isBlank())
                .map(AccessTest::described)
                .collect(Collectors.toCollection(TreeSet::new)));
    hide(window);
    assertThat(nameless).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIBRARY", "SEARCH", "IMPORTS", "SETTINGS"})
  void everyControlIsReachedByTab(Place place) {
    Window window = open(Locale.ENGLISH, 1280, place);
    Set<String> missed =
        FxThread.call(() -> {
          Set<Node> wanted = focusable(window.scene().getRoot());
          var reached = new LinkedHashSet<Node>();
          wanted.iterator().next().requestFocus();
          for (int presses = 0; presses < 2 * wanted.size() + 20; presses++) {
            Node focused = window.scene().getFocusOwner();
            reached.add(focused);
            focused.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
          }
          return wanted.stream()
              .filter(node -> !reached.contains(node) && !isInGroup(node))
              .map(AccessTest::described)
              .collect(Collectors.toCollection(TreeSet::new));
        });
    hide(window);
    assertThat(missed).isEmpty();
  }

  /// Of a group the chosen one is reached, and the others from it by arrows.
  private static boolean isInGroup(Node node) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && !toggle.isSelected()
        && toggle.getToggleGroup().getSelectedToggle() != null;
  }

  /// Letters with accents and four tenths more of them, in the usual window and in the smallest.
  @ParameterizedTest
  @CsvSource({
    "LIBRARY, en-XA, 1280", "SEARCH, en-XA, 1280", "SETTINGS, en-XA, 1280", "IMPORTS, en-XA, 1280",
    "LIBRARY, de, 960", "SEARCH, de, 960", "SETTINGS, de, 960", "IMPORTS, de, 960",
  })
  void longerTextsAreNotCutOnButtonsAndStayInTheWindow(Place place, String locale, int width) {
    Window window = open(Locale.forLanguageTag(locale), width, place);
    List<String> broken =
        FxThread.call(() -> {
          var found = new ArrayList<String>();
          look(window.scene().getRoot(), width, found);
          return found;
        });
    hide(window);
    assertThat(broken).isEmpty();
  }

  private static void look(Parent root, int width, List<String> broken) {
    for (Node node : root.getChildrenUnmodifiable()) {
      if (!node.isVisible() || node instanceof IndexedCell) {
        continue;
      }
      if (node instanceof ButtonBase button && !button.getText().isEmpty()) {
        boolean cut = button.getWidth() + 1 < button.minWidth(-1);
        double right = button.localToScene(button.getLayoutBounds()).getMaxX();
        if (cut || right > width + 1) {
          broken.add(described(node) + " " + button.getText());
        }
      }
      if (node instanceof Parent inner) {
        look(inner, width, broken);
      }
    }
  }
}
