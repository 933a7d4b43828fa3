package app.commonplace.ui.theme;

import app.commonplace.runtime.Look;
import app.commonplace.runtime.Look.Motion;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Keeps scenes in the look a person wants: the system's as it changes, or pinned. FX thread.
public final class Theme {
  private final ObjectProperty<Look.Theme> wanted =
      new SimpleObjectProperty<>(this, "wanted", Look.Theme.SYSTEM);
  private final ObjectProperty<Motion> motion =
      new SimpleObjectProperty<>(this, "motion", Motion.SYSTEM);
  private final ObjectBinding<Colours> colours;
  private final BooleanBinding calm;

  public Theme(SystemLook system) {
    colours =
        Bindings.createObjectBinding(
            () -> colours(wanted.get(), system), wanted, system.colours(), system.contrast());
    calm =
        Bindings.createBooleanBinding(
            () ->
                motion.get() == Motion.REDUCED
                    || (motion.get() == Motion.SYSTEM && system.calm().getValue()),
            motion,
            system.calm());
  }

  /// Follows the platform's own settings.
  public static Theme ofPlatform() {
    return new Theme(SystemLook.ofPlatform());
  }

  private static Colours colours(Look.Theme wanted, SystemLook system) {
    boolean systemIsDark = system.colours().getValue() == ColorScheme.DARK;
    return switch (wanted) {
      case SYSTEM -> Colours.of(systemIsDark, system.contrast().getValue());
      case LIGHT -> Colours.LIGHT;
      case DARK -> Colours.DARK;
      case CONTRAST -> Colours.of(systemIsDark, true);
    };
  }

  public ObjectProperty<Look.Theme> wantedProperty() {
    return wanted;
  }

  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  public ObjectBinding<Colours> coloursProperty() {
    return colours;
  }

  /// Whether what appears is simply there.
  public BooleanBinding calmProperty() {
    return calm;
  }

  /// Steps to the next choice and answers it.
  public Look.Theme step() {
    wanted.set(wanted.get().next());
    return wanted.get();
  }

  /// Dresses the scene now and whenever the look changes.
  public void follow(Scene scene) {
    colours.subscribe(chosen -> Stylesheets.dress(scene, chosen));
    calm.subscribe(reduced -> scene.getPreferences().setReducedMotion(reduced));
  }
}
