package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every control of every screen and layer has a name and is reached by Tab.
class AccessTest {
  private static final List<String> OVER_ALL =
      List.of("palette", "linking", "compare-layer", "question");

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
  @MethodSource("app.commonplace.ui.Walk#stops")
  void everyControlHasAName(Walk.Stop stop) {
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1280, stop)) {
      Set<String> nameless =
          window.look(scene ->
              focusable(top(scene)).stream()
                  .filter(node -> name(node).isBlank())
                  .map(AccessTest::described)
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(nameless).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("app.commonplace.ui.Walk#stops")
  void everyControlIsReachedByTab(Walk.Stop stop) {
    try (Walk.Window window = Walk.open(engine, Locale.ENGLISH, 1280, stop)) {
      assertThat(window.look(AccessTest::missed)).isEmpty();
    }
  }

  /// What lies over everything holds the focus as long as it is there; else the whole window.
  private static Parent top(Scene scene) {
    return OVER_ALL.stream()
        .map(id -> scene.lookup("#" + id))
        .filter(layer -> layer instanceof Parent && layer.isVisible())
        .map(Parent.class::cast)
        .findFirst()
        .orElse(scene.getRoot());
  }

  private static Set<String> missed(Scene scene) {
    Set<Node> wanted = focusable(top(scene));
    var reached = new LinkedHashSet<Node>();
    if (top(scene).equals(scene.getRoot())) {
      wanted.iterator().next().requestFocus();
    }
    for (int presses = 0; presses < 2 * wanted.size() + 20; presses++) {
      Node focused = scene.getFocusOwner();
      reached.add(focused);
      focused.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }
    return wanted.stream()
        .filter(node -> !reached.contains(node) && !isInGroup(node))
        .map(AccessTest::described)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Of a group the chosen one is reached, and the others from it by arrows.
  private static boolean isInGroup(Node node) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && !toggle.isSelected()
        && toggle.getToggleGroup().getSelectedToggle() != null;
  }
}
