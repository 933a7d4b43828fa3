package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {
  @ParameterizedTest
  @CsvSource({
    "g-p-68f1c2a94be08191a0d2, en, Unnamed · 68f1c2",
    "g-p-68f1c2a94be08191a0d2, de, Ohne Namen · 68f1c2",
    "g-p-68f1c2a94be08191a0d2-library-search, en, library search",
    "0199c4f2-7c1e-7000-9b2a-0d7c51e0a001, en, Unnamed · 0199c4",
    "Library search, en, Library search",
    "/home/mira/weir, en, /home/mira/weir",
    "g-p-miso, en, g-p-miso",
  })
  void anIdIsToldInWords(String project, String language, String name) {
    assertThat(ProjectNames.displayName(Texts.in(Locale.of(language)), project)).isEqualTo(name);
  }
}
