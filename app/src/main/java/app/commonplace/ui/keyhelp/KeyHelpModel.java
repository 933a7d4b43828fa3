package app.commonplace.ui.keyhelp;

import app.commonplace.ui.keys.FixedKey;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyMap;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.keys.KeyWords;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides which keys the help lists: those of the place a person is in come first. FX thread, but
/// needs no window.
public final class KeyHelpModel {
  /// A key with what it does.
  ///
  /// @param key as it is printed; empty when the action has none
  record Line(String does, String key) {}

  /// The keys of a place.
  record Group(String name, List<Line> lines) {}

  private final Desk desk;
  private final KeyWords words;
  private final Supplier<Place> here;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

  /// @param here the place that is shown
  public KeyHelpModel(Desk desk, Supplier<Place> here) {
    this.desk = desk;
    this.here = here;
    words = new KeyWords(desk.texts());
  }

  BooleanProperty openProperty() {
    return open;
  }

  /// What is looked for among the keys.
  public StringProperty typedProperty() {
    return typed;
  }

  public void open() {
    typed.set("");
    open.set(true);
  }

  public void openOrClose() {
    if (open.get()) {
      close();
    } else {
      open();
    }
  }

  void close() {
    open.set(false);
  }

  /// The keys that have what is typed, by place.
  List<Group> groups() {
    KeyMap map = desk.keys().mapProperty().get();
    List<KeyAction> actions = words.found(typed.get(), map);
    return Stream.of(KeyPlace.values())
        .sorted(Comparator.comparing(place -> !isHere(place)))
        .map(place -> new Group(words.name(place), lines(place, actions)))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private List<Line> lines(KeyPlace place, List<KeyAction> actions) {
    var lines = new ArrayList<Line>();
    actions.stream()
        .filter(action -> action.place() == place)
        .map(action -> new Line(words.name(action), desk.keys().now(action)))
        .forEach(lines::add);
    words.fixed(typed.get()).stream()
        .filter(key -> key.place() == place)
        .map(key -> new Line(words.name(key), isIdle(key) ? "" : key.printed()))
        .forEach(lines::add);
    return lines;
  }

  /// What would be pressed by mistake does nothing while letters are switched off.
  private boolean isIdle(FixedKey key) {
    return key.isLetter() && !desk.keys().lettersProperty().get();
  }

  private boolean isHere(KeyPlace place) {
    return switch (here.get()) {
      case LIBRARY ->
          place == KeyPlace.LIBRARY
              || place == KeyPlace.LIST
              || place == KeyPlace.SIDEBAR
              || place == KeyPlace.IMAGE;
      case SEARCH -> place == KeyPlace.SEARCH || place == KeyPlace.RESULTS;
      case IMPORTS -> place == KeyPlace.IMPORTS;
      case SETTINGS -> place == KeyPlace.SETTINGS;
      case ASK, MAP, INSIGHTS -> false;
    };
  }
}
