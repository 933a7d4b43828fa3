package app.commonplace.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyBookTest {
  private final KeyBook book = new KeyBook();
  private final StackPane pane = new StackPane();

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  private void bind(String... wordsAndKeys) {
    var bound = new HashMap<String, String>();
    for (int i = 0; i < wordsAndKeys.length; i += 2) {
      bound.put(wordsAndKeys[i], wordsAndKeys[i + 1]);
    }
    book.mapProperty().set(new KeyMap(bound));
  }

  private static KeyEvent pressed(EventTarget target, KeyPress key) {
    return new KeyEvent(
        target,
        target,
        KeyEvent.KEY_PRESSED,
        "",
        "",
        key.code(),
        key.shift(),
        key.mod() && !KeyPress.MAC,
        key.alt(),
        key.mod() && KeyPress.MAC);
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsMeantByItsUsualKeyAndByTheOneThatIsBound(KeyAction action) {
    assertThat(book.meant(action.place(), pressed(pane, action.usual()))).isEqualTo(action);
    KeyPress other = KeyPress.withModShift(KeyCode.F9);
    bind(action.word(), other.written());
    assertThat(book.meant(action.place(), pressed(pane, other))).isEqualTo(action);
    assertThat(book.meant(action.place(), pressed(pane, action.usual()))).isNull();
  }

  @Test
  void twoActionsMaySwapTheirKeys() {
    bind("star", "L", "link", "S");
    assertThat(book.meant(KeyPlace.LIBRARY, pressed(pane, KeyPress.plain(KeyCode.S))))
        .isEqualTo(KeyAction.LINK);
    assertThat(book.meant(KeyPlace.LIBRARY, pressed(pane, KeyPress.plain(KeyCode.L))))
        .isEqualTo(KeyAction.STAR);
  }

  @Test
  void whatIsTypedStaysText() {
    bind("star", "X", "find", "Alt+Q");
    var field = new TextField();
    assertThat(book.meant(KeyPlace.LIBRARY, pressed(field, KeyPress.plain(KeyCode.X)))).isNull();
    assertThat(book.meant(KeyPlace.LIBRARY, pressed(field, KeyPress.withAlt(KeyCode.Q))))
        .isEqualTo(KeyAction.FIND);
  }

  @ParameterizedTest
  @EnumSource
  void lettersCanBeSwitchedOffAndNothingElseIs(KeyAction action) {
    book.lettersProperty().set(false);
    boolean letter = action.usual().isLetter();
    assertThat(book.meant(action.place(), pressed(pane, action.usual())))
        .isEqualTo(letter ? null : action);
    assertThat(book.now(action)).isEqualTo(letter ? "" : action.usual().shown());
    bind(action.word(), "Alt+F9");
    assertThat(book.now(action)).as("another key").isNotEmpty();
  }

  @Test
  void whatCountsAsALetterIsWhatWritesOne() {
    assertThat(KeyAction.STAR.usual().isLetter()).isTrue();
    assertThat(KeyAction.FOLD_KIND.usual().isLetter()).as("with Shift").isTrue();
    assertThat(KeyAction.LEFT_HELD.usual().isLetter()).as("a digit").isTrue();
    assertThat(KeyAction.LIST_FILTER.usual().isLetter()).as("a sign").isTrue();
    for (KeyAction action :
        List.of(
            KeyAction.LIST_TRASH,
            KeyAction.FIND_NEXT,
            KeyAction.NEXT_PANE,
            KeyAction.PALETTE,
            KeyAction.WRAP)) {
      assertThat(action.usual().isLetter()).as("%s", action).isFalse();
    }
  }

  @Test
  void whatIsShownFollowsTheSwitch() {
    var shown = new ArrayList<String>();
    book.shown(KeyAction.STAR).subscribe(key -> shown.add(key));
    book.lettersProperty().set(false);
    book.lettersProperty().set(true);
    assertThat(shown).containsExactly("S", "", "S");
  }

  /// On macOS Alt and a digit type a sign, so there Ctrl chooses; Command stands for Mod.
  @Test
  void macChoosesWithCtrlInPlaceOfAlt() {
    for (KeyAction action :
        List.of(
            KeyAction.KEYWORD,
            KeyAction.HYBRID,
            KeyAction.MEANING,
            KeyAction.MORE_MEANING,
            KeyAction.LESS_MEANING,
            KeyAction.USUAL_BLEND)) {
      KeyCode code = action.usual(true).code();
      assertThat(action.usual(true)).isEqualTo(KeyPress.of(held(code, true, false, false), true));
      assertThat(action.usual(false)).isEqualTo(KeyPress.of(held(code, false, true, false), false));
      assertThat(action.usual(true).canBeBound()).isTrue();
      assertThat(KeyPress.read(action.usual(true).written())).contains(action.usual(true));
    }
    assertThat(KeyPress.of(held(KeyCode.K, false, false, true), true))
        .isEqualTo(KeyAction.PALETTE.usual(true));
    assertThat(KeyPress.of(held(KeyCode.K, false, false, true), false).code())
        .as("the key of Windows holds nothing")
        .isEqualTo(KeyCode.UNDEFINED);
    assertThat(KeyPress.choice(held(KeyCode.DIGIT3, true, false, false), true)).isEqualTo(3);
    assertThat(KeyPress.choice(held(KeyCode.DIGIT3, false, true, false), true)).isEqualTo(-1);
    assertThat(KeyPress.choice(held(KeyCode.NUMPAD5, false, true, false), false)).isEqualTo(5);
    assertThat(KeyPress.choice(held(KeyCode.DIGIT3, true, false, false), false)).isEqualTo(-1);
    assertThat(KeyPress.choice(held(KeyCode.Q, false, true, false), false)).isEqualTo(-1);
  }

  private static KeyEvent held(KeyCode code, boolean control, boolean alt, boolean meta) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, meta);
  }

  @Test
  void theNumberPadAndTheKeyOfTheEqualsSignCountAsWhatIsPrintedOnThem() {
    for (KeyPress key :
        List.of(
            KeyPress.withMod(KeyCode.ADD),
            KeyPress.withMod(KeyCode.EQUALS),
            KeyPress.withModShift(KeyCode.EQUALS),
            KeyPress.withModShift(KeyCode.PLUS))) {
      assertThat(book.meant(KeyPlace.EVERYWHERE, pressed(pane, key))).isEqualTo(KeyAction.LARGER);
    }
    assertThat(book.meant(KeyPlace.EVERYWHERE, pressed(pane, KeyPress.withMod(KeyCode.NUMPAD0))))
        .isEqualTo(KeyAction.USUAL_SIZE);
  }

  @Test
  void aCaptureTakesEveryKeyUntilItIsReleased() {
    var arrived = new ArrayList<KeyCode>();
    book.watch(pane);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> arrived.add(key.getCode()));
    var taken = new ArrayList<KeyPress>();
    book.capture(taken::add);
    Event.fireEvent(pane, pressed(pane, KeyPress.withMod(KeyCode.K)));
    assertThat(taken).containsExactly(KeyPress.withMod(KeyCode.K));
    book.release();
    assertThat(arrived).isEmpty();
    Event.fireEvent(pane, pressed(pane, KeyPress.withMod(KeyCode.K)));
    assertThat(arrived).containsExactly(KeyCode.K);
  }

  @Test
  void keysOfANewerVersionAreKept() {
    assertThat(new KeyMap(Map.of("teleport", "T")).bound()).containsKey("teleport");
  }
}
