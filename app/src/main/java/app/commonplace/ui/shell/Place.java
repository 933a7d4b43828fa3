package app.commonplace.ui.shell;

import app.commonplace.ui.keys.KeyAction;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The places of the rail, in its order.
public enum Place {
  SEARCH(Feather.SEARCH),
  LIBRARY(Feather.BOOK_OPEN),
  ASK(Feather.MESSAGE_CIRCLE),
  MAP(Feather.MAP),
  INSIGHTS(Feather.BAR_CHART_2),
  IMPORTS(Feather.INBOX),
  SETTINGS(Feather.SETTINGS);

  private final Feather glyph;

  Place(Feather glyph) {
    this.glyph = glyph;
  }

  Feather glyph() {
    return glyph;
  }

  /// What goes there by a key; empty while the place is still to come.
  public Optional<KeyAction> action() {
    return Stream.of(KeyAction.values())
        .filter(action -> action.word().equals("go_" + word()))
        .findFirst();
  }

  /// Where an action goes; empty when it does something else.
  public static Optional<Place> of(@Nullable KeyAction action) {
    return Stream.of(values())
        .filter(place -> action != null && place.action().equals(Optional.of(action)))
        .findFirst();
  }

  /// The key of the place's name among the texts, and the id of its button.
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
