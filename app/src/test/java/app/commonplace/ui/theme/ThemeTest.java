package app.commonplace.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final Theme theme = new Theme(system);

  @Test
  void followsTheSystemUntilPinned() {
    assertThat(theme.darkProperty().get()).isFalse();
    system.set(ColorScheme.DARK);
    assertThat(theme.darkProperty().get()).isTrue();
    theme.appearanceProperty().set(Appearance.LIGHT);
    assertThat(theme.darkProperty().get()).isFalse();
  }

  @Test
  void stepsThroughLightAndDarkBackToTheSystem() {
    assertThat(theme.step()).isEqualTo(Appearance.LIGHT);
    assertThat(theme.step()).isEqualTo(Appearance.DARK);
    assertThat(theme.step()).isEqualTo(Appearance.SYSTEM);
  }
}
