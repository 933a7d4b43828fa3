package app.commonplace.importing.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lines stand between fences.
class FencesTest {
  @ParameterizedTest
  @CsvSource({
    // lines are parted by a bar; x is a line that is held
    "a|```|b|```|c, .xxx.",
    "a|```java|b|```|c, .xxx.",
    "````|```|b|````|c, xxxx.",
    "~~~|```|~~~|c, xxx.",
    "a|```|b, ...",
    "a|~~~|b|```|c|```, ...xxx",
    "a|```|b|```js|c, .....",
    "````|a|```|b|```, ..xxx",
    "```cut``` it|a|```|b|```, ..xxx",
    "'',.",
  })
  void aFenceHoldsWhatItClosesAndNothingWhenItDoesNot(String text, String held) {
    List<String> lines = List.of(text.split("\\|", -1));
    Fences fences = Fences.in(lines);
    assertThat(
            IntStream.range(0, lines.size())
                .mapToObj(i -> fences.hold(i) ? "x" : ".")
                .collect(Collectors.joining()))
        .isEqualTo(held);
  }
}
