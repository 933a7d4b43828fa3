package app.commonplace.ui.keys;

import app.commonplace.ui.texts.Texts;
import java.util.List;
import java.util.stream.Stream;

/// What actions and the places of keys are called, and which actions are meant by some words.
public record KeyWords(Texts texts) {
  public String name(KeyAction action) {
    return texts.get("keys.action." + action.word());
  }

  public String name(KeyPlace place) {
    return texts.get("keys.place." + place.word());
  }

  /// What a key does that cannot be bound.
  public String name(FixedKey key) {
    return texts.get("keys.fixed." + key.word());
  }

  /// The fixed keys whose name, place or key has what is typed.
  public List<FixedKey> fixed(String typed) {
    String wanted = lower(typed.strip());
    return Stream.of(FixedKey.values()).filter(key -> about(key).contains(wanted)).toList();
  }

  private String about(FixedKey key) {
    return lower(String.join(" ", name(key), name(key.place()), key.printed()));
  }

  /// The actions whose name, place or key has what is typed.
  public List<KeyAction> found(String typed, KeyMap map) {
    String wanted = lower(typed.strip());
    return Stream.of(KeyAction.values())
        .filter(action -> about(action, map).contains(wanted))
        .toList();
  }

  private String about(KeyAction action, KeyMap map) {
    String key = map.keyOf(action).map(KeyPress::shown).orElse("");
    return lower(String.join(" ", name(action), name(action.place()), key));
  }

  private String lower(String text) {
    return text.toLowerCase(texts.locale());
  }
}
