package app.commonplace.ui.controls;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Glyphs of the icon fonts. They decorate a word or a button, which carries the accessible text.
public final class Icons {
  /// The one filled glyph.
  public static final Ikon STAR_FILLED = Material2MZ.STAR;

  /// Glyphs that point along the line, which turn round where lines begin at the right.
  private static final Set<Ikon> POINTING =
      Set.of(
          Feather.ARROW_LEFT,
          Feather.ARROW_RIGHT,
          Feather.ARROW_UP_RIGHT,
          Feather.ARROW_DOWN_LEFT,
          Feather.CHEVRON_LEFT,
          Feather.CHEVRON_RIGHT);

  private Icons() {}

  private static double scale(NodeOrientation way) {
    return way == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
  }

  /// A glyph in the size of its place.
  public static FontIcon of(Ikon glyph, String... styles) {
    var icon = new FontIcon(glyph);
    icon.getStyleClass().addAll(styles);
    icon.setAccessibleRole(AccessibleRole.NODE);
    icon.setMouseTransparent(true);
    if (POINTING.contains(glyph)) {
      icon.effectiveNodeOrientationProperty().subscribe(way -> icon.setScaleX(scale(way)));
    }
    return icon;
  }

  /// A glyph of 10, 11, 12, 14, 18 or 24 pixels.
  public static FontIcon of(Ikon glyph, int pixels, String... styles) {
    FontIcon icon = of(glyph, styles);
    icon.getStyleClass().add("i-" + pixels);
    return icon;
  }

  /// A star, filled when set.
  public static FontIcon star(boolean set) {
    return set ? of(STAR_FILLED, "star") : of(Feather.STAR);
  }
}
