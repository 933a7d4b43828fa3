package app.commonplace.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNamesTest {
  private static final List<String> NAMES = List.of("hard/rust", "rust", "rust/sqlite", "Work");

  @ParameterizedTest
  @CsvSource({"ru, rust", "rust, rust/sqlite", "sql, rust/sqlite", "wo, Work", "' h ', hard/rust"})
  void aBeginningIsCompletedBeforeWhatOnlyHoldsIt(String typed, String completed) {
    assertThat(TagNames.completed(typed, NAMES)).hasValue(completed);
  }

  @ParameterizedTest
  @CsvSource({"''", "xyz", "rust/sqlite"})
  void nothingIsGuessed(String typed) {
    assertThat(TagNames.completed(typed, NAMES)).isEmpty();
  }
}
