package app.commonplace.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FontsTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @Test
  void fontFilesCarryTheFamiliesThatStyleSheetsName() {
    assertThat(FxThread.call(Fonts::load))
        .containsExactly(Fonts.READING, Fonts.SEMIBOLD, Fonts.MONO);
  }
}
