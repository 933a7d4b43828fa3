package app.commonplace.ui.settings;

import app.commonplace.runtime.WindowSettings;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyMap;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.keys.KeyWords;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;

/// Binds keys: waits for one to be pressed, tells what has it already, and gives it away only when
/// the person says so. FX thread, but needs no window.
final class KeyChoices {
  /// What the person is in the middle of.
  sealed interface State {
    record Resting() implements State {}

    /// The next key is for this action.
    record Waiting(KeyAction action) implements State {}

    /// The key that was pressed belongs to others.
    record Taken(KeyAction action, KeyPress key, List<KeyAction> others) implements State {}
  }

  private static final State RESTING = new State.Resting();

  private final Desk desk;
  private final KeyWords words;
  private final Changing changing;
  private final Supplier<WindowSettings> settings;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", RESTING);

  /// @param settings as far as they are known by now
  KeyChoices(Desk desk, Changing changing, Supplier<WindowSettings> settings) {
    this.desk = desk;
    words = new KeyWords(desk.texts());
    this.changing = changing;
    this.settings = settings;
  }

  StringProperty typedProperty() {
    return typed;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  KeyMap map() {
    return new KeyMap(settings.get().keys());
  }

  String name(KeyAction action) {
    return words.name(action);
  }

  /// The actions whose name, place or key has what is typed.
  List<KeyAction> found() {
    return words.found(typed.get(), map());
  }

  /// Takes the next key that is pressed for an action; Escape leaves it as it was.
  void begin(KeyAction action) {
    state.set(new State.Waiting(action));
    desk.keys().capture(this::press);
  }

  private void press(KeyPress key) {
    if (!(state.get() instanceof State.Waiting(KeyAction action)) || key.code().isModifierKey()) {
      return; // what is held down is still to be joined by a key
    }
    if (key.code() == KeyCode.ESCAPE) {
      rest();
    } else if (!key.canBeBound()) {
      desk.messages().say(desk.text("keys.cannot", key.shown()));
    } else {
      List<KeyAction> others = map().conflicts(action, key);
      if (others.isEmpty()) {
        rest();
        bind(action, key, List.of());
      } else {
        desk.keys().release();
        state.set(new State.Taken(action, key, others));
      }
    }
  }

  /// Leaves everything as it was.
  void rest() {
    desk.keys().release();
    state.set(RESTING);
  }

  /// Gives the key to the action all the same; those that had it have none then.
  void take() {
    if (state.get() instanceof State.Taken(KeyAction action, KeyPress key, var others)) {
      rest();
      bind(action, key, others);
    }
  }

  private void bind(KeyAction action, KeyPress key, List<KeyAction> others) {
    change(
        desk.text("keys.bound", key.shown(), name(action)),
        window -> {
          WindowSettings changed = window;
          for (KeyAction other : others) {
            changed = changed.withKey(other.word(), "");
          }
          return key.equals(action.usual())
              ? changed.withoutKey(action.word())
              : changed.withKey(action.word(), key.written());
        });
  }

  void unbind(KeyAction action) {
    rest();
    change(desk.text("keys.unbound", name(action)), window -> window.withKey(action.word(), ""));
  }

  /// Gives an action its usual key again; another that has it by now loses it.
  void reset(KeyAction action) {
    rest();
    bind(action, action.usual(), map().conflicts(action, action.usual()));
  }

  void resetAll() {
    rest();
    change(desk.text("keys.reset"), window -> window.withKeys(Map.of()));
  }

  /// Says whether letters, digits and signs do things by themselves. The switch shows it well
  /// enough.
  void letters(boolean act) {
    changing.quietly(set -> set.inWindow(window -> window.withLetters(act)));
  }

  boolean letters() {
    return settings.get().letters();
  }

  private void change(String said, UnaryOperator<WindowSettings> change) {
    changing.change(
        set -> set.inWindow(change),
        said,
        (set, before) ->
            set.inWindow(window -> back(window, before.window(), change.apply(before.window()))));
  }

  /// Takes back what one change did; what was bound after it stays.
  private static WindowSettings back(
      WindowSettings now, WindowSettings before, WindowSettings after) {
    WindowSettings changed = now;
    for (KeyAction action : KeyAction.values()) {
      String word = action.word();
      String old = before.keys().get(word);
      if (!Objects.equals(old, after.keys().get(word))) {
        changed = old == null ? changed.withoutKey(word) : changed.withKey(word, old);
      }
    }
    return changed;
  }
}
