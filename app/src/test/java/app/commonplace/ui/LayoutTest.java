package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.texts.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen and layer in languages that are longer than English and written from the right: no
/// text of the window's own is cut, and nothing lies outside of what holds it.
class LayoutTest extends WalkedLibraryTest {
  private static final double ROUNDING = 1.5;

  static Stream<Arguments> everywhere() {
    return Stream.of("en-XA 1280", "en-XB 1280", "de 960")
        .flatMap(way ->
            Walk.stops().stream()
                .map(stop ->
                    Arguments.of(way.split(" ")[0], Integer.valueOf(way.split(" ")[1]), stop)));
  }

  @ParameterizedTest(name = "{2} in {0} at {1}")
  @MethodSource("everywhere")
  void nothingIsCutAndNothingLiesOutside(String language, int width, Walk.Stop stop) {
    Locale locale = Locale.forLanguageTag(language);
    try (Walk.Window window = Walk.open(engine, locale, width, stop)) {
      Set<String> ours = ownTexts(Texts.in(locale));
      List<String> faults =
          window.look(scene -> {
            var found = new ArrayList<String>();
            look(scene.getRoot(), ours, found);
            return found;
          });
      assertThat(faults).isEmpty();
    }
  }

  /// What the window says in its own words, as opposed to what a person wrote.
  private static Set<String> ownTexts(Texts texts) {
    var all = new Properties();
    String name = "/app/commonplace/ui/i18n/messages.properties";
    try (Reader in =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var ours = new HashSet<String>();
    all.forEach((key, text) -> {
      if (!((String) text).contains("{")) {
        ours.add(texts.get((String) key));
      }
    });
    return ours;
  }

  private static void look(Parent parent, Set<String> ours, List<String> faults) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (!node.isVisible() || node instanceof IndexedCell) {
        continue; // lists are as wide as a person wants them, and their rows end in an ellipsis
      }
      if (node instanceof Labeled label
          && label.isTextTruncated()
          && ours.contains(label.getText())) {
        faults.add("cut: " + described(label) + " " + label.getText());
      }
      if (parent instanceof Pane pane
          && holdsSomething(node)
          && node.isManaged()
          && liesOutside(node, pane)) {
        faults.add("outside of " + described(pane) + ": " + described(node));
      }
      if (node instanceof Parent inner && !(node instanceof TextInputControl)) {
        look(inner, ours, faults);
      }
    }
  }

  /// A rule may hang over the padding of what it parts.
  private static boolean holdsSomething(Node node) {
    return node instanceof Control
        || (node instanceof Region region && !region.getChildrenUnmodifiable().isEmpty());
  }

  private static boolean liesOutside(Node node, Pane pane) {
    if (isInScroll(pane) || pane.getWidth() == 0) {
      return false;
    }
    // where it was laid out: what hangs over an edge by a style, such as a bar, does so on purpose
    Bounds box = node.getLayoutBounds();
    double left = node.getLayoutX() + box.getMinX();
    double top = node.getLayoutY() + box.getMinY();
    return box.getWidth() > 0
        && box.getHeight() > 0
        && (left < -ROUNDING
            || top < -ROUNDING
            || left + box.getWidth() > pane.getWidth() + ROUNDING
            || top + box.getHeight() > pane.getHeight() + ROUNDING);
  }

  /// What is scrolled is larger than its view by its nature.
  private static boolean isInScroll(Node node) {
    Parent parent = node.getParent();
    return parent instanceof ScrollPane
        || (parent != null && parent.getParent() instanceof ScrollPane);
  }

  private static String described(Node node) {
    return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
  }
}
