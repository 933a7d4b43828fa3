package app.commonplace.ui.shell;

import app.commonplace.ui.keys.KeyAction;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The places of the rail, in its order.
public enum Place {
  SEARCH(Feather.SEARCH, KeyCode.DIGIT1),
  LIBRARY(Feather.BOOK_OPEN, KeyCode.DIGIT2),
  ASK(Feather.MESSAGE_CIRCLE, KeyCode.DIGIT3),
  MAP(Feather.MAP, KeyCode.DIGIT4),
  INSIGHTS(Feather.BAR_CHART_2, KeyCode.DIGIT5),
  IMPORTS(Feather.INBOX, KeyCode.DIGIT6),
  SETTINGS(Feather.SETTINGS, KeyCode.COMMA);

  private final Feather glyph;
  private final KeyCode key;

  Place(Feather glyph, KeyCode key) {
    this.glyph = glyph;
    this.key = key;
  }

  Feather glyph() {
    return glyph;
  }

  /// The key that goes there together with Mod.
  public KeyCode key() {
    return key;
  }

  /// What goes there by a key; empty while the place is still to come.
  public Optional<KeyAction> action() {
    return Stream.of(KeyAction.values())
        .filter(action -> action.word().equals("go_" + word()))
        .findFirst();
  }

  /// The key of the place's name among the texts, and the id of its button.
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
