package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "40, 10", "399, 99", "9876, 2500", "1234567, 310000"})
  void tokensAreToldInTwoDigitsSinceNobodyCountedThem(long letters, long tokens) {
    assertThat(new Provenance(letters, List.of()).tokens()).isEqualTo(tokens);
  }
}
