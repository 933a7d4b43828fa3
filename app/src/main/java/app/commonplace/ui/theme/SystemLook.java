package app.commonplace.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;

/// What the system says of how windows are to look; each may change while the window is open. FX
/// thread.
///
/// @param contrast whether high contrast is wanted
/// @param calm whether little is to move
public record SystemLook(
    ObservableValue<ColorScheme> colours,
    ObservableValue<Boolean> contrast,
    ObservableValue<Boolean> calm) {
  private static final String WINDOWS = "Windows.SPI.HighContrast";
  private static final String LINUX = "GTK.theme_name";

  /// What this platform says.
  static SystemLook ofPlatform() {
    Platform.Preferences platform = Platform.getPreferences();
    return new SystemLook(
        platform.colorSchemeProperty(),
        Bindings.createObjectBinding(() -> wantsContrast(platform), platform),
        platform.reducedMotionProperty());
  }

  /// JavaFX has no word of its own for it; macOS tells nobody, so there it is chosen by hand.
  static boolean wantsContrast(ObservableMap<String, Object> platform) {
    return Boolean.TRUE.equals(platform.get(WINDOWS))
        || (platform.get(LINUX) instanceof String theme && theme.startsWith("HighContrast"));
  }
}
