package app.commonplace.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Look;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final SimpleObjectProperty<Boolean> contrast = new SimpleObjectProperty<>(false);
  private final SimpleObjectProperty<Boolean> calm = new SimpleObjectProperty<>(false);
  private final Theme theme = new Theme(new SystemLook(system, contrast, calm));

  private Colours colours() {
    return theme.coloursProperty().get();
  }

  @Test
  void followsTheSystemUntilPinned() {
    assertThat(colours()).isEqualTo(Colours.LIGHT);
    system.set(ColorScheme.DARK);
    assertThat(colours()).isEqualTo(Colours.DARK);
    contrast.set(true);
    assertThat(colours()).isEqualTo(Colours.CONTRAST_DARK);

    theme.wantedProperty().set(Look.Theme.LIGHT);
    assertThat(colours()).isEqualTo(Colours.LIGHT);
  }

  @Test
  void highContrastIsAsLightOrDarkAsTheSystem() {
    theme.wantedProperty().set(Look.Theme.CONTRAST);
    assertThat(colours()).isEqualTo(Colours.CONTRAST_LIGHT);
    system.set(ColorScheme.DARK);
    assertThat(colours()).isEqualTo(Colours.CONTRAST_DARK);
  }

  @Test
  void movementFollowsTheSystemUntilPinned() {
    assertThat(theme.calmProperty().get()).isFalse();
    calm.set(true);
    assertThat(theme.calmProperty().get()).isTrue();
    theme.motionProperty().set(Look.Motion.FULL);
    assertThat(theme.calmProperty().get()).isFalse();
    calm.set(false);
    theme.motionProperty().set(Look.Motion.REDUCED);
    assertThat(theme.calmProperty().get()).isTrue();
  }

  @Test
  void stepsThroughAllChoicesBackToTheSystem() {
    assertThat(theme.step()).isEqualTo(Look.Theme.LIGHT);
    assertThat(theme.step()).isEqualTo(Look.Theme.DARK);
    assertThat(theme.step()).isEqualTo(Look.Theme.CONTRAST);
    assertThat(theme.step()).isEqualTo(Look.Theme.SYSTEM);
  }

  @Test
  void highContrastIsReadFromWhatTheSystemsSay() {
    ObservableMap<String, Object> said = FXCollections.observableHashMap();
    assertThat(SystemLook.wantsContrast(said)).isFalse();
    said.put("GTK.theme_name", "Adwaita");
    assertThat(SystemLook.wantsContrast(said)).isFalse();
    said.put("GTK.theme_name", "HighContrastInverse");
    assertThat(SystemLook.wantsContrast(said)).isTrue();
    said.put("GTK.theme_name", "Adwaita");
    said.put("Windows.SPI.HighContrast", true);
    assertThat(SystemLook.wantsContrast(said)).isTrue();
  }
}
