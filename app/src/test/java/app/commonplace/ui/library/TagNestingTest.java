package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNestingTest {
  @ParameterizedTest
  @CsvSource({
    "search, work, work/search",
    "rust/search, work, work/search",
    "work/search, '', search",
    "work, work, ",
    "work, work/search, ",
    "Work, work/search/deep, ",
    "work/search, Work, ",
    "search, '', ",
    "work, workshop, workshop/work"
  })
  void aTagLiesNeitherInItselfNorTwiceInTheSamePlace(String tag, String outer, String name) {
    assertThat(TagNesting.nested(tag, outer).orElse(null)).isEqualTo(name);
  }
}
