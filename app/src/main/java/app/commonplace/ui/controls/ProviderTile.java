package app.commonplace.ui.controls;

import app.commonplace.model.Provider;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where an entry came from, as a tinted tile with a neutral glyph; never the vendor's logo.
public final class ProviderTile extends StackPane {
  private record Look(Ikon glyph, int hue) {}

  private static final Look UNKNOWN = new Look(Feather.FILE, 8);
  private static final Map<String, Look> LOOKS =
      Map.of(
          Provider.CHATGPT,
          new Look(Feather.HEXAGON, 1),
          Provider.CLAUDE,
          new Look(Feather.SUN, 2),
          "gemini",
          new Look(Feather.COMPASS, 3),
          "deepseek",
          new Look(Feather.ANCHOR, 4),
          "claude-code",
          new Look(Feather.TERMINAL, 5),
          "codex",
          new Look(Feather.TERMINAL, 7),
          Provider.DOCUMENTS,
          new Look(Feather.FILE_TEXT, 6),
          "grok",
          new Look(Feather.SLASH, 8),
          Provider.NOTES,
          new Look(Feather.HASH, 8));

  private final FontIcon icon = Icons.of(Feather.FILE);
  private String provider = "";

  public ProviderTile(String provider) {
    getStyleClass().addAll("tile", TagDot.style(UNKNOWN.hue));
    getChildren().add(icon);
    provider(provider);
  }

  /// Changes the source, for cells that are used again.
  public void provider(String changed) {
    Look before = LOOKS.getOrDefault(provider, UNKNOWN);
    Look after = LOOKS.getOrDefault(changed, UNKNOWN);
    provider = changed;
    setAccessibleText(Provider.displayName(changed));
    if (!before.equals(after)) {
      getStyleClass().remove(TagDot.style(before.hue));
      getStyleClass().add(TagDot.style(after.hue));
      icon.setIconCode(after.glyph);
    }
  }
}
