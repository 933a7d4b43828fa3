package app.commonplace.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Keeps scenes in the colours a person wants: the system's as they change, or pinned. FX thread.
public final class Theme {
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(this, "appearance", Appearance.SYSTEM);
  private final BooleanBinding dark;

  /// @param system the system's colours; they may change while the window is open
  public Theme(ObservableValue<ColorScheme> system) {
    dark =
        Bindings.createBooleanBinding(
            () -> appearance.get().isDark(system.getValue() == ColorScheme.DARK),
            appearance,
            system);
  }

  /// Follows the platform's own setting.
  public static Theme ofPlatform() {
    return new Theme(Platform.getPreferences().colorSchemeProperty());
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public BooleanBinding darkProperty() {
    return dark;
  }

  /// Steps to the next of system, light, dark and answers it.
  public Appearance step() {
    appearance.set(appearance.get().next());
    return appearance.get();
  }

  /// Dresses the scene now and whenever the colours change.
  public void follow(Scene scene) {
    Stylesheets.dress(scene, dark.get());
    dark.addListener((_, _, isDark) -> Stylesheets.dress(scene, isDark));
  }
}
