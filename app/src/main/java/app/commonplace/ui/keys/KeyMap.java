package app.commonplace.ui.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which key every action has: the usual one, or what a person bound. Immutable.
///
/// @param bound by the word of the action the key as it is written down, empty for none; words that
///   no action has belong to a newer version and are kept
public record KeyMap(Map<String, String> bound) {
  public static final KeyMap USUAL = new KeyMap(Map.of());

  public KeyMap {
    bound = Map.copyOf(bound);
  }

  /// The key of an action; empty when a person took it away.
  public Optional<KeyPress> keyOf(KeyAction action) {
    String written = bound.get(action.word());
    if (written == null) {
      return Optional.of(action.usual());
    }
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(KeyPress.read(written).orElse(action.usual()));
  }

  /// Whether an action has another key than usual.
  public boolean isChanged(KeyAction action) {
    return !keyOf(action).equals(Optional.of(action.usual()));
  }

  /// The actions that would lose a key to `action`, or take it away: those of its place, and all
  /// where one of the two acts everywhere. A list inside a screen may use a key of the screen anew.
  public List<KeyAction> conflicts(KeyAction action, KeyPress key) {
    return Stream.of(KeyAction.values())
        .filter(other -> other != action && keyOf(other).equals(Optional.of(key)))
        .filter(other -> meet(other.place(), action.place()))
        .toList();
  }

  private static boolean meet(KeyPlace one, KeyPlace other) {
    return one == other || one == KeyPlace.EVERYWHERE || other == KeyPlace.EVERYWHERE;
  }

  /// What a key does at a place, if anything there has it.
  Optional<KeyAction> at(KeyPlace place, KeyPress key) {
    return in(place).filter(action -> keyOf(action).equals(Optional.of(key))).findFirst();
  }

  private static Stream<KeyAction> in(KeyPlace place) {
    return Stream.of(KeyAction.values()).filter(action -> action.place() == place);
  }
}
