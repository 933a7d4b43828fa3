package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {
  @Test
  void noCharacterIsCutInTwo() {
    String text = "ab\uD83D\uDE00c";
    assertThat(Beginnings.of(text, 5)).isEqualTo(text);
    assertThat(Beginnings.of(text, 4)).isEqualTo("ab\uD83D\uDE00");
    assertThat(Beginnings.of(text, 3)).isEqualTo("ab");
    assertThat(Beginnings.of("", 3)).isEmpty();
  }
}
