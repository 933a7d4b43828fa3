package app.commonplace.embedding.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenEstimateTest {
  @ParameterizedTest
  @CsvSource({"'', 0", "a, 1", "four, 1", "fours, 2", "語, 1", "日本語, 3", "при, 2", "😀😀, 2"})
  void charactersCountByTheirScript(String text, int tokens) {
    assertThat(TokenEstimate.of(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a plain sentence of English", "日本語の文章です", "😀😁😂🤣😃", "mixed 語 and é"})
  void whatIsCutFitsAndIsAsLongAsCanBe(String text) {
    for (int budget = 0; budget < 12; budget++) {
      String cut = TokenEstimate.cut(text, budget);

      assertThat(text).startsWith(cut);
      assertThat(TokenEstimate.of(cut)).isLessThanOrEqualTo(budget);
      if (cut.length() < text.length()) {
        int more = text.offsetByCodePoints(cut.length(), 1);
        assertThat(TokenEstimate.of(text.substring(0, more))).isGreaterThan(budget);
      }
    }
  }
}
