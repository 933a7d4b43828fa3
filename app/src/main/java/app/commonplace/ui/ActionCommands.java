package app.commonplace.ui;

import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.keys.KeyWords;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.shell.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;

/// Every action that a key can be bound to and that means something where the person is, for the
/// palette: it does what its key does there. FX thread.
final class ActionCommands {
  /// Actions that [Commands] offers from everywhere, and those that lead nowhere from the palette.
  private static final Set<KeyAction> OFFERED =
      EnumSet.of(
          KeyAction.PALETTE,
          KeyAction.SEARCH_LIBRARY,
          KeyAction.GO_SEARCH,
          KeyAction.GO_LIBRARY,
          KeyAction.GO_IMPORTS,
          KeyAction.GO_SETTINGS,
          KeyAction.BACK,
          KeyAction.FORWARD,
          KeyAction.IMPORT,
          KeyAction.PREVIEW_IMPORT,
          KeyAction.PASTE_FILES,
          KeyAction.NEW_NOTE,
          KeyAction.LINK_OPEN,
          KeyAction.TAG_OPEN,
          KeyAction.UNDO,
          KeyAction.NEXT_PANE,
          KeyAction.PREVIOUS_PANE,
          KeyAction.THEME,
          KeyAction.KEYS,
          KeyAction.FULL_SCREEN,
          KeyAction.QUIT,
          KeyAction.STAR,
          KeyAction.TAG,
          KeyAction.TITLE,
          KeyAction.LINK,
          KeyAction.FIND,
          KeyAction.COMPARE_ANSWERS);

  private final Studio studio;
  private final KeyWords words;

  ActionCommands(Studio studio) {
    this.studio = studio;
    this.words = new KeyWords(studio.desk().texts());
  }

  List<Command> here() {
    Set<KeyPlace> places = places(studio.places().placeProperty().get());
    return Stream.of(KeyAction.values())
        .filter(action -> places.contains(action.place()) && !OFFERED.contains(action))
        .map(this::command)
        .toList();
  }

  /// Rows of the sidebar are not among them: which one is meant cannot be seen in the palette.
  private static Set<KeyPlace> places(Place place) {
    return switch (place) {
      case LIBRARY -> EnumSet.of(KeyPlace.EVERYWHERE, KeyPlace.LIBRARY, KeyPlace.LIST);
      case SEARCH -> EnumSet.of(KeyPlace.EVERYWHERE, KeyPlace.SEARCH, KeyPlace.RESULTS);
      case IMPORTS -> EnumSet.of(KeyPlace.EVERYWHERE, KeyPlace.IMPORTS);
      case SETTINGS -> EnumSet.of(KeyPlace.EVERYWHERE, KeyPlace.SETTINGS);
      case ASK, MAP, INSIGHTS -> EnumSet.of(KeyPlace.EVERYWHERE);
    };
  }

  private Command command(KeyAction action) {
    String key = studio.desk().keys().now(action);
    return new Command(
        "key-" + action.word(),
        words.name(action),
        Feather.CHEVRONS_RIGHT,
        key,
        () -> studio.desk().keys().perform(action, target(action.place())));
  }

  /// What has the focus where the key would be pressed; a field would take it for something typed.
  private Node target(KeyPlace place) {
    Node shell = studio.shell();
    Node owner = shell.getScene().getFocusOwner();
    Node focused = owner instanceof TextInputControl field ? field.getParent() : owner;
    return studio.shell().target(place).orElse(focused == null ? shell : focused);
  }
}
