package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Waiting;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyMap;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.reader.ReadingLook;
import app.commonplace.ui.shell.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys in the real window: what a person bound acts in every screen and stands in every menu, and
/// the help of keys lists it.
class KeysTest extends WalkedLibraryTest {
  private static Walk.Window open(String stop) {
    return Walk.open(
        engine,
        Locale.ENGLISH,
        1280,
        Walk.stops().stream().filter(one -> one.name().equals(stop)).findFirst().orElseThrow());
  }

  private static void bind(Walk.Window window, String action, String key) {
    FxThread.call(() -> {
      window.studio().desk().keys().mapProperty().set(new KeyMap(Map.of(action, key)));
      return true;
    });
  }

  private static void press(Walk.Window window, String id, KeyCode code, boolean alt) {
    press(window, id, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
  }

  private static void press(Walk.Window window, String id, KeyEvent key) {
    window.look(scene -> {
      Node target = scene.lookup(id);
      assertThat(target).as("what has the id %s", id).isNotNull();
      Event.fireEvent(target, key.copyFor(target, target));
      return true;
    });
    Walk.settle(window);
  }

  private static boolean shows(Walk.Window window, String id) {
    return window.look(scene -> {
      Node node = scene.lookup(id);
      return node != null && node.isVisible();
    });
  }

  /// What is open, where the key is pressed, and what is seen then.
  @ParameterizedTest(name = "{0} at {2}")
  @CsvSource({
    "palette, library, #entries, #palette",
    "keys, library, #entries, #key-help",
    "keys, compare, #compare-layer, #key-help",
    "list_tag, chosen, #entries, #batch-tag-field",
    "find, library, #passages, #find-strip",
    "link, library, #passages, #linking",
    "link_open, library, #entries, #linking",
    "link_open, search, #result-list, #linking",
    "hit_link, search, #result-list, #linking",
  })
  void aKeyThatWasBoundActsAndTheUsualOneNoLongerDoes(
      String word, String stop, String at, String seen) {
    var action = KeyAction.valueOf(word.toUpperCase(Locale.ROOT));
    KeyEvent usual = usual(action);
    try (Walk.Window window = open(stop)) {
      bind(window, word, "Alt+F9");
      press(window, at, usual);
      assertThat(shows(window, seen)).as("after the usual key").isFalse();
      press(window, at, KeyCode.F9, true);
      assertThat(shows(window, seen)).as("after the key that was bound").isTrue();
    }
  }

  private static KeyEvent usual(KeyAction action) {
    var usual = action.usual();
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", usual.code(), usual.shift(), usual.mod(), usual.alt(), false);
  }

  @ParameterizedTest
  @CsvSource({"go_search, SEARCH", "go_imports, IMPORTS", "go_settings, SETTINGS"})
  void placesAreGoneToByTheirBoundKeys(String action, Place place) {
    try (Walk.Window window = open("library")) {
      bind(window, action, "Alt+F9");
      press(window, "#entries", KeyCode.F9, true);
      assertThat(window.studio().places().placeProperty().get()).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @CsvSource({"library, #entries, D", "library, #passages, N"})
  void lettersAloneDoNothingOnceTheyAreSwitchedOff(String stop, String at, KeyCode letter) {
    try (Walk.Window window = open(stop)) {
      List<Object> before = state(window);
      letters(window, false);
      press(window, at, letter, false);
      assertThat(state(window)).isEqualTo(before);
      letters(window, true);
      Waiting.until(20, () -> acts(window, at, letter, before)); // a hit may not be chosen yet
    }
  }

  private static boolean acts(Walk.Window window, String at, KeyCode letter, List<Object> before) {
    press(window, at, letter, false);
    return !state(window).equals(before);
  }

  private static List<Object> state(Walk.Window window) {
    return List.of(
        window.studio().library().densityProperty().get(), shows(window, "#note-editor"));
  }

  private static void letters(Walk.Window window, boolean act) {
    FxThread.call(() -> {
      window.studio().desk().keys().lettersProperty().set(act);
      return true;
    });
  }

  /// The text that is read is sized wherever a person is, in a field as well.
  @ParameterizedTest
  @CsvSource({
    "library, #entries",
    "library, #passages",
    "search, #result-list",
    "search, #query-text",
    "imports, #imports",
    "settings-reading, #reading-page"
  })
  void theTextIsSizedOnEveryScreen(String stop, String at) {
    try (Walk.Window window = open(stop)) {
      IntegerProperty size = window.studio().libraryScreen().look().sizeProperty();
      int usual = ReadingLook.USUAL_SIZE;
      press(window, at, usual(KeyAction.LARGER));
      assertThat(size.get()).isGreaterThan(usual);
      press(window, at, usual(KeyAction.USUAL_SIZE));
      assertThat(size.get()).isEqualTo(usual);
      press(window, at, usual(KeyAction.SMALLER));
      assertThat(size.get()).isLessThan(usual);
      press(window, at, usual(KeyAction.USUAL_SIZE));
    }
  }

  @Test
  void theHelpOfKeysIsOpenedFromTheStatusLine() {
    try (Walk.Window window = open("library")) {
      window.look(scene -> {
        ((Button) scene.lookup("#status-keys")).fire();
        return true;
      });
      Walk.settle(window);
      assertThat(shows(window, "#key-help")).isTrue();
    }
  }

  @Test
  void menusNameTheKeyThatIsBound() {
    try (Walk.Window window = open("library")) {
      for (KeyAction action :
          List.of(KeyAction.LIST_STAR, KeyAction.LIST_MERGE, KeyAction.LIST_TRASH)) {
        bind(window, action.word(), "Alt+F9");
        assertThat(menu(window, "#entries")).anyMatch(line -> line.endsWith("Alt+F9"));
      }
    }
  }

  private static List<String> menu(Walk.Window window, String id) {
    return window.look(scene -> {
      ContextMenu menu = ((Control) scene.lookup(id)).getContextMenu();
      menu.getOnShowing().handle(null);
      return menu.getItems().stream().map(MenuItem::getText).filter(text -> text != null).toList();
    });
  }

  @Test
  void thePaletteNamesTheKeyThatIsBound() {
    try (Walk.Window window = open("library")) {
      bind(window, "keys", "Alt+F9");
      List<Command> all = window.look(_ -> new Commands(window.studio()).all());
      assertThat(all).anyMatch(one -> one.id().equals("keys") && one.key().equals("Alt+F9"));
    }
  }

  @Test
  void twoChosenEntriesAreMergedAfterTheyWereSeenSideBySide() {
    try (Walk.Window window = open("library")) {
      window.look(scene -> {
        ((ListView<?>) scene.lookup("#entries")).getSelectionModel().selectRange(1, 3);
        return true;
      });
      press(window, "#entries", KeyCode.M, false);
      assertThat(shows(window, "#duplicates-layer")).isTrue();
      press(window, "#duplicates-layer", KeyCode.ESCAPE, false);
      assertThat(shows(window, "#duplicates-layer")).isFalse();
    }
  }

  /// By the key of the list: that of the reader is taken away.
  @Test
  void theSelectedEntryIsLinkedFromTheList() {
    try (Walk.Window window = open("library")) {
      bind(window, "link", "");
      press(window, "#entries", KeyCode.L, false);
      assertThat(shows(window, "#linking")).isTrue();
    }
  }

  @Test
  void afterANoteFromTheListTheFocusIsInTheListAgain() {
    try (Walk.Window window = open("library")) {
      window.look(scene -> {
        scene.lookup("#entries").requestFocus();
        return true;
      });
      press(window, "#entries", KeyCode.N, false);
      assertThat(focused(window)).isEqualTo("note-field");
      press(window, "#note-field", KeyCode.ESCAPE, false);
      assertThat(focused(window)).isEqualTo("entries");
    }
  }

  private static String focused(Walk.Window window) {
    return window.look(scene -> scene.getFocusOwner().getId());
  }

  /// The letters are of names there: S gives no star.
  @Test
  void lettersJumpInTheSidebarAndDoNothingElse() {
    try (Walk.Window window = open("library")) {
      type(window, "#nav", KeyCode.S, "s");
      String row =
          window.look(scene ->
              String.valueOf(
                  ((ListView<?>) scene.lookup("#nav")).getSelectionModel().getSelectedItem()));
      assertThat(row).contains("STARRED");
      assertThat(window.studio().shell().lastStep()).isEmpty();
    }
  }

  private static void type(Walk.Window window, String id, KeyCode code, String letter) {
    press(window, id, code, false);
    press(
        window,
        id,
        new KeyEvent(
            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  /// Last in its window: the undo brings the entries back for the tests after it.
  @Test
  void entriesOfSeveralHitsGoToTheTrashAndComeBack() {
    try (Walk.Window window = open("search")) {
      int before = hits(window);
      KeyEvent down =
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, false, false);
      press(window, "#result-list", down);
      press(window, "#result-list", KeyCode.DELETE, false);
      assertThat(hits(window)).isLessThan(before);
      window.look(_ -> {
        window.studio().shell().undoLast();
        return true;
      });
      Walk.settle(window);
      assertThat(hits(window)).isEqualTo(before);
    }
  }

  private static int hits(Walk.Window window) {
    return window.look(scene -> ((ListView<?>) scene.lookup("#result-list")).getItems().size());
  }

  @Test
  void hitsTakeLessRoomAndMoreAgain() {
    try (Walk.Window window = open("search")) {
      double before = heightOfHit(window);
      press(window, "#result-list", KeyCode.D, false);
      assertThat(heightOfHit(window)).isLessThan(before);
      press(window, "#result-list", KeyCode.D, false);
      assertThat(heightOfHit(window)).isEqualTo(before);
    }
  }

  private static double heightOfHit(Walk.Window window) {
    Walk.settle(window);
    return window.look(scene -> scene.lookup(".result-found").getLayoutBounds().getHeight());
  }

  @Test
  void oneChosenEntryIsNotMerged() {
    try (Walk.Window window = open("library")) {
      press(window, "#entries", KeyCode.M, false);
      assertThat(shows(window, "#duplicates-layer")).isFalse();
    }
  }

  @Test
  void helpListsTheKeysOfTheOpenPlaceFirstAsTheyAreBound() {
    try (Walk.Window window = open("search")) {
      bind(window, "hit_alike", "Alt+F9");
      press(window, "#result-list", KeyCode.F1, false);
      List<String> all = helpTexts(window);
      assertThat(all).first().isEqualTo(window.studio().desk().text("keys.place.search"));
      assertThat(all).contains("F9", window.studio().desk().text("keys.place.sidebar"));
    }
  }

  @Test
  void helpIsNarrowedByWhatIsTypedAndClosedByEscape() {
    try (Walk.Window window = open("keys")) {
      window.look(scene -> {
        ((TextField) scene.lookup("#key-help-field")).setText("merge");
        return true;
      });
      assertThat(helpTexts(window))
          .contains(window.studio().desk().text("keys.action.list_merge"))
          .doesNotContain(window.studio().desk().text("keys.action.palette"));
      press(window, "#key-help-field", KeyCode.ESCAPE, false);
      assertThat(shows(window, "#key-help")).isFalse();
    }
  }

  /// All that help says, in reading order.
  private static List<String> helpTexts(Walk.Window window) {
    return window.look(scene ->
        Stream.of(scene.lookup("#key-help").lookupAll(".key-help-group .label").toArray())
            .map(label -> ((Labeled) label).getText())
            .toList());
  }

  @Test
  void everyActionBelongsToAPlaceThatHelpNames() {
    try (Walk.Window window = open("keys")) {
      List<String> all = helpTexts(window);
      for (KeyPlace place : KeyPlace.values()) {
        assertThat(all).contains(window.studio().desk().text("keys.place." + place.word()));
      }
      for (KeyAction action : KeyAction.values()) {
        assertThat(all).contains(window.studio().desk().text("keys.action." + action.word()));
      }
    }
  }
}
