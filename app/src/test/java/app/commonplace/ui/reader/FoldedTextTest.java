package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {
  @Test
  void aLongTextBeginsWithWholeWords() {
    String text = "metres ".repeat(100);
    assertThat(FoldedText.beginning(text))
        .endsWith("metres")
        .hasSizeLessThanOrEqualTo(FoldedText.LONG);
  }

  @Test
  void aTextWithoutWordsIsCutWithinNoCharacter() {
    String text = "x" + "\uD83C\uDF0A".repeat(FoldedText.LONG);
    String beginning = FoldedText.beginning(text);
    assertThat(beginning).hasSize(FoldedText.LONG - 1);
    assertThat(Character.isHighSurrogate(beginning.charAt(beginning.length() - 1))).isFalse();
  }

  @Test
  void aShortTextStaysAsItIs() {
    assertThat(FoldedText.beginning("You are helpful.")).isEqualTo("You are helpful.");
  }
}
