package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {
  private static final Path SOURCES = Path.of("src/main/java/app/commonplace");
  private static final String LIST = "/app/commonplace/ui/i18n/engine_de.txt";

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern FILLED = Pattern.compile("%(?:,|\\d\\$|\\.\\d)?[sdf]");
  private static final Pattern SENTENCE =
      Pattern.compile("^(?:[\\p{Lu}“]|\\{}|\\\\\")[^<>]*[a-z]{2,}.* .*[a-z]{2,}.*$");

  /// Names, marks by which files are known, and what is said to a model.
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "(?:WHERE|Represent|Instruct:|SQLite|SIL|GPL-|MMM|M/d|END|You are|Main model|This is the|Tool"
              + " call|Local|Live|Google|Grok|LMSYS|Open Assistant|OpenAI|Qwen|Mistral|Microsoft"
              + "|Eingeg|Prompt |SillyTavern System|Changes are looked|The watch on|Not unpacked"
              + "|SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA).*",
          Pattern.DOTALL);

  /// What is written into logs, sent to models, or says that a program is wrong.
  private static final Pattern NOT_FOR_A_PERSON =
      Pattern.compile(
          "(?:LOG\\.\\w+|Illegal\\w+Exception|AssertionError|IOException|UnsupportedOperation\\w+"
              + "|UncheckedIOException|Pattern\\.compile|NoSuchElement\\w+|@\\w+)\\(\\s*$");

  /// Said before there is a window.
  private static final String AT_THE_COMMAND_LINE = "ui/(Screenshots|fx/FxThread)\\.java";

  private final Texts german = Texts.in(Locale.GERMAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
              There is no entry 12.|Einen Eintrag 12 gibt es nicht.
              The note is empty. Write something.|Die Notiz ist leer. Etwas schreiben.
              This line is nested more than 1,000 levels deep: it was left out.|Diese Zeile ist mehr als 1.000 Ebenen tief verschachtelt: Das wurde ausgelassen.
              it has the keys a, b and c|die Schlüssel a, b und c kommen vor
              a.zip is damaged: wrong.|a.zip ist beschädigt: wrong.
              There is no server at http://127.0.0.1:9. Start it, or choose another address.|Unter http://127.0.0.1:9 ist kein Server. Ihn starten oder eine andere Adresse wählen.
          There is a tag "x/y" already.|Einen Tag „x/y“ gibt es schon.
              There is no operator “modell:”. Did you mean “model:”? “after:” does not know “soon”. It knows: 7d. Write something.|Einen Operator „modell:“ gibt es nicht. War „model:“ gemeint? „after:“ kennt „soon“ nicht. Bekannt sind: 7d. Etwas schreiben.
              a.key holds no export that this version knows. What can be read: exports of ChatGPT, Claude, Gemini and some thirty more, as zip, folder or JSON; PDF, Word, Markdown, web pages.|a.key enthält keinen Export, den diese Version kennt. Was gelesen werden kann: Exporte von ChatGPT, Claude, Gemini und rund dreißig weiteren, als ZIP, Ordner oder JSON; PDF, Word, Markdown, Webseiten.
              This file could not be read: it is not there any more.|Diese Datei konnte nicht gelesen werden: sie ist nicht mehr da.
              This file could not be read: its permissions do not allow it.|Diese Datei konnte nicht gelesen werden: ihre Zugriffsrechte erlauben es nicht.
              This file could not be read: wrong checksum.|Diese Datei konnte nicht gelesen werden: falsche Prüfsumme.
              export.zip is another one than when it was dropped. Import it again.|export.zip ist eine andere als beim Ablegen. Noch einmal importieren.
              Nobody has said this yet.|Nobody has said this yet.
          """)
  void whatTheEngineSaysIsToldInGerman(String english, String told) {
    assertThat(german.told(english)).isEqualTo(told);
    assertThat(Texts.in(Locale.ENGLISH).told(english)).isEqualTo(english);
  }

  @Test
  void aProblemKeepsItsCodeAndItsCause() {
    var cause = new IOException("disk");
    Problem told =
        german.told(
            new Problem(ProblemCode.IO, "The note is empty.", "Choose another name.", cause));
    assertThat(told.code()).isEqualTo(ProblemCode.IO);
    assertThat(told.sentence()).isEqualTo("Die Notiz ist leer.");
    assertThat(told.hint()).isEqualTo("Einen anderen Namen wählen.");
    assertThat(told).hasCause(cause);
  }

  @Test
  void everySentenceOfTheEngineIsOnTheList() throws IOException {
    String english = String.join("\n", english());
    var missing = new ArrayList<String>();
    for (String said : sentences()) {
      if (!english.contains(said)) {
        missing.add(said);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everySentenceOnTheListIsSaid() throws IOException {
    String said = String.join("\n", literals(Pattern.compile("(?!)")));
    assertThat(english().stream().filter(line -> !isSaid(line, said))).isEmpty();
  }

  /// A sentence may be put together of several literals.
  private static boolean isSaid(String line, String said) {
    String longest =
        Stream.of(line.split("\\{}"))
            .max((one, other) -> Integer.compare(one.length(), other.length()))
            .orElseThrow();
    return said.contains(longest.strip())
        || Stream.of(longest.split("(?<=[.:;]) ")).allMatch(part -> said.contains(part.strip()));
  }

  private static List<String> english() throws IOException {
    try (var list =
        new BufferedReader(
            new InputStreamReader(Told.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
      List<String> lines =
          list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      assertThat(lines.size() % 2).as("English and German in turn").isZero();
      var english = new ArrayList<String>();
      for (int i = 0; i < lines.size(); i += 2) {
        english.add(lines.get(i));
      }
      return english;
    }
  }

  private static List<String> sentences() throws IOException {
    return literals(NOT_FOR_A_PERSON).stream()
        .filter(text -> !NO_SENTENCE.matcher(text).matches())
        .filter(text -> SENTENCE.matcher(text).matches())
        .map(String::strip)
        .distinct()
        .toList();
  }

  /// The texts in the sources of the engine, as far as they stand in one piece.
  ///
  /// @param leftOut what stands before those that are left out
  private static List<String> literals(Pattern leftOut) throws IOException {
    var texts = new ArrayList<String>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path file : all.filter(ToldTest::isEngine).sorted().toList()) {
        String source =
            Files.readString(file)
                .lines()
                .map(line -> line.replaceFirst("(?<!:)//.*", ""))
                .collect(Collectors.joining("\n"))
                .replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
          String before = source.substring(Math.max(0, literal.start() - 60), literal.start());
          String text =
              FILLED
                  .matcher(literal.group(1))
                  .replaceAll("{}")
                  .replace("\\\"", "\"")
                  .replace("%%", "%");
          if (!leftOut.matcher(before).find()) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }

  private static boolean isEngine(Path file) {
    String path = SOURCES.relativize(file).toString().replace('\\', '/');
    if (!path.endsWith(".java") || !path.contains("/")) {
      return false;
    }
    return path.startsWith("ui/")
        ? saysProblems(file) && !path.matches(AT_THE_COMMAND_LINE)
        : !path.matches("(cli|exporting|text|natives)/.*");
  }

  /// The window's doors to the engine say what is wrong as the engine does.
  private static boolean saysProblems(Path file) {
    try {
      return Files.readString(file).contains("new Problem(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
