package app.commonplace.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyTurnerTest {
  private final KeyBook book = new KeyBook();
  private final List<String> arrived = new ArrayList<>();
  private final StackPane list = named("entries");
  private final StackPane library = named("library", list);
  private final StackPane search = named("search");
  private final StackPane shell = named("shell", library, search);

  KeyTurnerTest() {
    KeyTurner.install(shell, book);
    for (Node node : List.of(list, library, search, shell)) {
      node.addEventHandler(
          KeyEvent.KEY_PRESSED,
          key -> arrived.add(node.getId() + " " + KeyPress.of(key).written()));
    }
  }

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  private static StackPane named(String id, Node... inside) {
    var pane = new StackPane(inside);
    pane.setId(id);
    return pane;
  }

  private void bind(String... wordsAndKeys) {
    var bound = new java.util.HashMap<String, String>();
    for (int i = 0; i < wordsAndKeys.length; i += 2) {
      bound.put(wordsAndKeys[i], wordsAndKeys[i + 1]);
    }
    book.mapProperty().set(new KeyMap(bound));
  }

  private List<String> press(Node target, KeyPress key) {
    arrived.clear();
    Event.fireEvent(target, key.event(target));
    return List.copyOf(arrived);
  }

  @Test
  void aBoundKeyArrivesAsTheUsualOne() {
    bind("star", "Alt+X");
    assertThat(press(library, KeyPress.withAlt(KeyCode.X))).containsExactly("library S", "shell S");
  }

  @Test
  void aKeyThatWasGivenUpArrivesNowhere() {
    bind("star", "Alt+X", "palette", "");
    assertThat(press(library, KeyPress.plain(KeyCode.S))).isEmpty();
    assertThat(press(search, KeyPress.withMod(KeyCode.K))).isEmpty();
    assertThat(press(search, KeyPress.plain(KeyCode.S)))
        .as("elsewhere it means something else")
        .containsExactly("search S", "shell S");
  }

  @Test
  void theInnermostPlaceIsAskedFirst() {
    bind("list_star", "G", "star", "Alt+X");
    assertThat(press(list, KeyPress.plain(KeyCode.G))).first().isEqualTo("entries S");
    assertThat(press(library, KeyPress.plain(KeyCode.G))).first().isEqualTo("library G");
    assertThat(press(list, KeyPress.withAlt(KeyCode.X))).first().isEqualTo("entries S");
  }

  @Test
  void twoActionsMaySwapTheirKeys() {
    bind("star", "L", "link", "S");
    assertThat(press(library, KeyPress.plain(KeyCode.S))).first().isEqualTo("library L");
    assertThat(press(library, KeyPress.plain(KeyCode.L))).first().isEqualTo("library S");
  }

  @Test
  void whatIsTypedStaysText() {
    bind("star", "X", "find", "Alt+Q");
    var field = new TextField();
    library.getChildren().add(field);
    press(field, KeyPress.plain(KeyCode.X));
    assertThat(arrived).first().isEqualTo("library X");
    press(field, KeyPress.withAlt(KeyCode.Q));
    assertThat(arrived).first().isEqualTo("library Mod+F");
  }

  @Test
  void aCaptureTakesEveryKeyUntilItIsReleased() {
    var taken = new ArrayList<KeyPress>();
    book.capture(taken::add);
    assertThat(press(library, KeyPress.withMod(KeyCode.K))).isEmpty();
    assertThat(taken).containsExactly(KeyPress.withMod(KeyCode.K));
    book.release();
    assertThat(press(library, KeyPress.withMod(KeyCode.K))).hasSize(2);
  }

  @Test
  void keysOfANewerVersionAreKept() {
    assertThat(new KeyMap(Map.of("teleport", "T")).bound()).containsKey("teleport");
  }
}
