package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.ReadingStyle.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLookTest {
  private final ReadingLook look = new ReadingLook();

  @ParameterizedTest
  @CsvSource({
    "300, 228, 36, false",
    "596, 524, 36, false",
    "899, 720, 89, false",
    "900, 620, 26, true",
    "937, 621, 44, true",
    "1100, 720, 76, true",
    "1920, 720, 486, true",
  })
  void theColumnStandsInTheMiddleTogetherWithItsMargin(
      double pane, double width, double left, boolean margin) {
    assertThat(look.width(pane)).isEqualTo(width);
    assertThat(look.left(pane)).isEqualTo(left);
    assertThat(look.hasMargin(pane)).isEqualTo(margin);
    if (margin) {
      assertThat(look.cardLeft(pane) + look.card()).isLessThanOrEqualTo(pane - left + 1);
    }
  }

  @Test
  void largerTextNeedsWiderNotesAndMoreRoomForThem() {
    look.sizeProperty().set(22);
    assertThat(look.card()).isEqualTo(293);
    assertThat(look.hasMargin(1300)).isFalse();
    assertThat(look.hasMargin(1320)).isTrue();
    look.sizeProperty().set(13);
    assertThat(look.card()).isEqualTo(200);
    assertThat(look.hasMargin(900)).isTrue();
  }

  @Test
  void aNarrowColumnStaysNarrowBesideItsMargin() {
    look.widestProperty().set(Width.NARROW);
    assertThat(look.width(1400)).isEqualTo(600);
  }
}
