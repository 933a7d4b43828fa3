package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window calls a tag, a link, its settings and keeping something in a file has one German
/// name each, in its own texts and in what the engine says.
class GermanWordsTest {
  private static final Pattern OTHERS =
      Pattern.compile(
          "Schlagw|\\b(?:das|ein) Tag\\b|\\b[Vv]erbinden|\\b[Vv]erbunden|Verweis (?:auf|von) \\{"
              + "|[Gg]esichert|\\bsichern\\b|Datenschutz|(?:[Ii]n|[Zz]u) den Einstellungen");

  /// Other words that a setting is found by.
  private static final String SYNONYMS = "settings.find.";

  @ParameterizedTest
  @ValueSource(strings = {"messages_de.properties", "engine_de.txt"})
  void eachThingHasOneName(String file) throws IOException {
    try (InputStream texts = Texts.class.getResourceAsStream("/app/commonplace/ui/i18n/" + file)) {
      List<String> found =
          new String(texts.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith(SYNONYMS) && OTHERS.matcher(line).find())
              .toList();
      assertThat(found).isEmpty();
    }
  }
}
