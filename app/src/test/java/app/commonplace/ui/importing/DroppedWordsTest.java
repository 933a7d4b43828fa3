package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DroppedWordsTest {
  @Test
  void wordsKeepTheAddressTheyCameFrom() {
    assertThat(DropZone.words("The moon pulls.", "https://example.org/tides"))
        .isEqualTo("The moon pulls.\n\nhttps://example.org/tides");
  }

  @Test
  void anAddressAloneIsSaidOnce() {
    assertThat(DropZone.words("https://example.org/tides", "https://example.org/tides"))
        .isEqualTo("https://example.org/tides");
    assertThat(DropZone.words(null, "https://example.org/tides"))
        .isEqualTo("https://example.org/tides");
    assertThat(DropZone.words("Only words", null)).isEqualTo("Only words");
  }
}
