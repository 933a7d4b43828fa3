package app.commonplace.ui.settings;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// The pages of settings, in their order.
public enum SettingsPage {
  LIBRARY(Feather.DATABASE),
  APPEARANCE(Feather.SLIDERS),
  READING(Feather.TYPE),
  EMBEDDINGS(Feather.LAYERS),
  WATCHED(Feather.EYE),
  PRIVACY(Feather.SHIELD),
  KEYS(Feather.COMMAND),
  ABOUT(Feather.INFO);

  private final Feather glyph;

  SettingsPage(Feather glyph) {
    this.glyph = glyph;
  }

  Feather glyph() {
    return glyph;
  }

  /// Its name among the texts and ids.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
