package app.commonplace.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {
  @ParameterizedTest
  @EnumSource
  void everyUsualKeyIsReadAsItWasWrittenAndCanBeBound(KeyAction action) {
    assertThat(KeyPress.read(action.usual().written())).contains(action.usual());
    assertThat(action.usual().canBeBound()).isTrue();
    assertThat(action.usual().shown()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void usualKeysMeanOneThingAtAPlace(KeyAction action) {
    assertThat(KeyMap.USUAL.conflicts(action, action.usual())).isEmpty();
  }

  @Test
  void aBoundKeyCountsInPlaceOfTheUsualOne() {
    var map = new KeyMap(Map.of("star", "Mod+Shift+X", "note", "", "link", "no such key"));
    assertThat(map.keyOf(KeyAction.STAR)).contains(KeyPress.withModShift(KeyCode.X));
    assertThat(map.keyOf(KeyAction.NOTE)).isEmpty();
    assertThat(map.keyOf(KeyAction.LINK)).as("a slip").contains(KeyAction.LINK.usual());
    assertThat(map.isChanged(KeyAction.STAR)).isTrue();
    assertThat(map.isChanged(KeyAction.LINK)).isFalse();
  }

  @Test
  void conflictsAreThoseOfThePlaceAndThoseThatActEverywhere() {
    assertThat(KeyMap.USUAL.conflicts(KeyAction.STAR, KeyPress.plain(KeyCode.L)))
        .containsExactly(KeyAction.LINK);
    assertThat(KeyMap.USUAL.conflicts(KeyAction.STAR, KeyPress.withMod(KeyCode.K)))
        .containsExactly(KeyAction.PALETTE);
    assertThat(KeyMap.USUAL.conflicts(KeyAction.PALETTE, KeyPress.withMod(KeyCode.B)))
        .containsExactly(KeyAction.TOGGLE_SIDEBAR, KeyAction.TOGGLE_FACETS);
    assertThat(KeyMap.USUAL.conflicts(KeyAction.LIST_STAR, KeyPress.plain(KeyCode.F)))
        .as("the list may use a key of the reader anew")
        .isEmpty();
  }

  @Test
  void whatIsShownFollowsWhatIsBound() {
    var book = new KeyBook();
    var shown = book.shown(KeyAction.STAR);
    assertThat(shown.getValue()).isEqualTo("S");
    book.mapProperty().set(new KeyMap(Map.of("star", "Alt+X")));
    assertThat(shown.getValue()).isEqualTo("Alt+X");
    book.mapProperty().set(new KeyMap(Map.of("star", "")));
    assertThat(shown.getValue()).isEmpty();
  }

  @Test
  void whatMeansTheSameEverywhereCannotBeBound() {
    for (KeyCode code : new KeyCode[] {KeyCode.ESCAPE, KeyCode.TAB, KeyCode.ENTER, KeyCode.UP}) {
      assertThat(KeyPress.plain(code).canBeBound()).as("%s", code).isFalse();
    }
    assertThat(KeyPress.withAlt(KeyCode.UP).canBeBound()).isTrue();
    assertThat(KeyPress.read("Mod+Nonsense")).isEqualTo(Optional.empty());
  }
}
