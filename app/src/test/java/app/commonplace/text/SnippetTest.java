package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {
  private final Analyzer analyzer = new Analyzer();

  private String of(String text) {
    return Snippet.of(analyzer, new Highlights(Map.of("word", 1.0), Map.of()), text).marked();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "## Heading\\nText¦ Heading Text",
        "> said\\n> again¦ said again",
        "a **bold** word¦ a bold «word»",
        "call `run()` now¦ call run() now",
        "| Count | Used |\\n|---|:--:|\\n| 25 | 3 |¦ Count | Used 25 | 3",
        "before\\n```java\\nint n;\\n```\\nafter¦ before int n; after",
      })
  void aLineThatCitesGoesWithoutSignsOfMarkdown(String written, String cited) {
    assertThat(of(written.replace("\\n", "\n")))
        .isEqualTo(cited.replace('«', Marks.START).replace('»', Marks.END));
  }

  @Test
  void whatMayHaveBeenMeantStays() {
    for (String written :
        List.of(
            "#include <x>",
            "a ** b ** c",
            "__init__ and **kwargs",
            "2 > 1",
            "x | y",
            "- item",
            "5 * 3")) {
      assertThat(of(written)).isEqualTo(written);
    }
  }
}
