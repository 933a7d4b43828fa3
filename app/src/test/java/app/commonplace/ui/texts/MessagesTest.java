package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/app/commonplace/ui");
  private static final Pattern USED =
      Pattern.compile(
          "(?:texts\\(?\\)?\\.get|\\btext)\\(\\s*(?:[^\"(),]+\\?\\s*)?\"([a-zA-Z0-9.]+)\"");
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)*\\.?)\"");

  @Test
  void everyTextThatTheSourcesAskForExists() {
    var missing = new TreeSet<String>();
    for (String source : sources()) {
      Matcher used = USED.matcher(source);
      while (used.find()) {
        String key = used.group(1);
        if (!key.endsWith(".") && !texts().containsKey(key)) {
          missing.add(key + "=");
        }
      }
    }
    assertThat(missing).as("add these lines to messages.properties").isEmpty();
  }

  @Test
  void everyTextIsAskedFor() {
    var literals = new TreeSet<String>();
    for (String source : sources()) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    var unused = new TreeSet<>(texts().stringPropertyNames());
    unused.removeIf(key -> literals.contains(key) || isBuiltFrom(literals, key));
    assertThat(unused).as("remove these lines from messages.properties").isEmpty();
  }

  /// Keys such as `place.search` are made of `"place."` and a word.
  private static boolean isBuiltFrom(Set<String> literals, String key) {
    return literals.contains(key.substring(0, key.lastIndexOf('.') + 1));
  }

  @Test
  void everyTextIsAPatternWithTypographicApostrophes() {
    texts()
        .forEach((key, text) -> {
          assertThat((String) text).as((String) key).doesNotContain("'");
          new MessageFormat((String) text, Locale.ENGLISH);
        });
  }

  @Test
  void germanHasEveryTextAndNoOther() {
    Set<String> english = texts().stringPropertyNames();
    Set<String> german = texts("_de").stringPropertyNames();
    assertThat(new TreeSet<>(english)).as("missing in messages_de").allMatch(german::contains);
    assertThat(new TreeSet<>(german)).as("dead in messages_de").allMatch(english::contains);
  }

  /// A translation that leaves a value out, or asks for one that is not given, loses something.
  @Test
  void germanFillsInTheSameValues() {
    Properties german = texts("_de");
    texts()
        .forEach((key, text) -> {
          String translated = german.getProperty((String) key, "");
          assertThat(values(translated)).as((String) key).isEqualTo(values((String) text));
          assertThat(translated).as((String) key).doesNotContain("'");
          new MessageFormat(translated, Locale.GERMAN);
        });
  }

  private static Set<String> values(String pattern) {
    return VALUE
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachLocaleSpeaksItsLanguageAndWritesItsNumbers() {
    assertThat(Texts.in(Locale.GERMANY).get("search.hits", 1204)).isEqualTo("1.204 Treffer");
    assertThat(Texts.in(Locale.FRANCE).get("undo")).isEqualTo("Undo");
    assertThat(Texts.in(Locale.forLanguageTag("en-XA")).get("search.took", 7))
        .isEqualTo("íñ 7 mš··");
  }

  private static Properties texts() {
    return texts("");
  }

  private static Properties texts(String language) {
    var properties = new Properties();
    String name = "/app/commonplace/ui/i18n/messages" + language + ".properties";
    try (Reader in =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Iterable<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).map(MessagesTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
