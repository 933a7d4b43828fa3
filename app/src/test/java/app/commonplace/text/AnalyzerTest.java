package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What texts become: `·` stands between the forms in the tail.
final class AnalyzerTest {
  private final Analyzer analyzer = new Analyzer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The connections were connected.        | the connect were connect
          Crème BRÛLÉE                           | creme brule
          Straße, ſtraße                         | strass strass
          ﬁne ｆｕｌｌ width １２３                | fine full width 123
          Ελλάς ΕΛΛΑΣ                            | ελλασ ελλασ
          ёлка мой                               | елка мой
          ИСТИНА                                 | истина
          naïve Ünal                             | naiv unal · uenal
          Häuser                                 | hauser · haeuser · hau
          Bücher Müller                          | bucher muller · buecher · buch · mueller · mull
          getUserName                            | getusernam · get user name
          snake_case                             | snakecas · snake case
          HTTPServer2                            | httpserver2 · http server2 · server
          utf8_decode                            | utf8decode · utf8 decod · utf
          __init__                               | init
          PDFs and URLs                          | pdf and url
          foo.bar()                              | foo bar
          e-mail GPT-4                           | e mail gpt 4 · email · gpt4
          state-of-the-art                       | state of the art
          don't, the user's                      | don t the user s · dont
          U.S.A. and Node.js                     | u s a and node js · usa · nodej
          C++ C# F# .NET ASP.NET example.net     | cplusplus csharp fsharp dotnet asp dotnet exampl net · c · f · net
          C++17 c++;                             | cplusplus 17 cplusplus · c
          3.14 1,000                             | 3 14 1 000
          数据库连接                             | 数据 据库 库连 连接 接
          使用SQLite库                           | 使用 用 sqlite 库 · sq lite
          カタカナ ｶﾞｲﾄﾞ ガイド                  | かた たか かな な がい いど ど がい いど ど
          서울 서울                              | 서울 울 서울 울
          ภาษาไทย                                | ภา าษ ษา าไ ไท ทย ย
          👍🏽 ok 👩‍💻 🇩🇪 ❤️                        | 👍 ok 👩 💻 🇩🇪 ❤
          x² ½ 5€ Java™ a→b                      | x 2 1⁄2 5 € java a → b
          مُحَمَّد أحمد                              | محمد احمد
          שָׁלוֹם                                  | שלום
          हिन्दी में                             | हिन्दी में
          ١٢٣                                    | 123
          الكتاب والكتاب للكتاب وكتاب            | الكتاب والكتاب للكتاب وكتاب · كتاب
          مدرسة على کتاب                         | مدرسه علي كتاب
          הספר ספר                               | הספר ספר · ספר
          體育 体育                              | 体育 育 体育 育
          Datenbankverbindung                    | datenbankverbindung · datenbank verbindung · daten · bank
          Versicherungskarten                    | versicherungskarten · versicherung karten · kart
          Dockerfile restaurant bankruptcy       | dockerfil restaur bankruptci
          soft\u00adhyphen                            | softhyphen
          ─── │ box │ ●                          | box
          a\u202eb                                    | ab
          + - * / " ( ) : ^ { }                  | ``
          """)
  void textBecomesTokens(String text, String tokens) {
    assertThat(analyzer.tokens(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Straßenbahnhaltestelle | Straße Bahn Haltestelle Straßenbahn
          Strassenbahnlinien     | Straße Bahn Linie Linien Straßenbahn
          Mietverträge           | Vertrag Verträge
          Bücherregal            | Buch Bücher Regal
          Kühlschranktür         | Kühlschrank Schrank Tür
          Rechtsschutzversicherungen | Recht Versicherung
          Softwareentwicklungsabteilung | Software Entwicklung Abteilung
          Sauerteigbrot              | Teig Brot
          """)
  void wordsInAGermanWordFindIt(String text, String words) {
    List<String> terms = analyzer.terms(text);
    for (String word : words.split(" ")) {
      assertThat(analyzer.word(word).alternatives().stream().map(Sought.Sequence::terms))
          .as("%s in %s", word, terms)
          .anyMatch(terms::containsAll);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Versicherung",
        "Eigenschaft",
        "Wissenschaft",
        "Mannschaft",
        "Information",
        "Entscheidung",
        "generation",
        "restriction",
        "organization",
        "moderate",
        "lowering",
        "entering",
        "regeneration"
      })
  void whatIsNoCompoundStaysWhole(String word) {
    assertThat(analyzer.tokens(word)).doesNotContain("·");
  }

  @Test
  void accentsWrittenApartAreTheSameWord() {
    assertThat(analyzer.tokens("cafe\u0301 Mu\u0308ller か\u3099 각"))
        .isEqualTo(analyzer.tokens("café Müller が 각"));
  }

  @Test
  void partsOfAnIdentifierKnowTheirPlaces() {
    assertThat(analyzer.analyze("a getUserName"))
        .containsExactly(
            new Token("a", 0, 1, Token.Place.TEXT),
            new Token("getusernam", 2, 13, Token.Place.TEXT),
            new Token("·", 2, 2, Token.Place.BREAK),
            new Token("get", 2, 5, Token.Place.ASIDE),
            new Token("user", 5, 9, Token.Place.ASIDE),
            new Token("name", 9, 13, Token.Place.ASIDE));
  }

  @Test
  void placesAreThoseOfTheOriginalText() {
    String text = "x 👍🏽 Straße e-mail 数据";
    List<String> marked =
        analyzer.analyze(text).stream()
            .filter(token -> token.place() != Token.Place.BREAK)
            .map(token -> text.substring(token.start(), token.end()))
            .toList();
    assertThat(marked).containsExactly("x", "👍🏽", "Straße", "e", "mail", "数据", "据", "e-mail");
  }

  @Test
  void wordsThatAreTooLongAreIndexedByTheirBeginning() {
    String line = "A".repeat(64);
    assertThat(analyzer.tokens(line + "BCDEF")).isEqualTo("a".repeat(64));
  }

  @Test
  void endlessJunkIsIndexedTwoHundredTimes() {
    var junk = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      junk.append("x".repeat(70)).append(' ');
    }
    assertThat(analyzer.terms(junk + "end")).hasSize(201).endsWith("end");
  }

  @Test
  void theTailTellsEachFormOnceButMarksEveryPlace() {
    assertThat(analyzer.tokens("e-mail e-mail")).isEqualTo("e mail e mail · email");
    assertThat(analyzer.analyze("e-mail e-mail").stream().filter(t -> t.term().equals("email")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connection   | connect
          getUserName  | getusernam / get user name
          GPT-4        | gpt 4 / gpt4
          server2      | server2
          Müller       | muller / mueller / mull
          foo.bar()    | foo bar
          数据库       | 数据 据库
          数           | 数*
          用SQLite     | 用 sqlite
          SQLite库     | sqlite 库*
          C++          | cplusplus
          don't        | don t / dont
          """)
  void typedWordLooksForItsForms(String typed, String sought) {
    assertThat(print(analyzer.word(typed))).isEqualTo(sought);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connecti    | connecti* / connect
          conn        | conn* / con
          happy       | happy* / happi
          getUserN    | getusern* / getus
          foo.runni   | foo runni* / foo run
          数据        | 数据
          Mü          | mu*
          """)
  void typedBeginningLooksForStemsToo(String typed, String sought) {
    assertThat(print(analyzer.beginning(typed))).isEqualTo(sought);
  }

  @Test
  void signsAloneLookForNothing() {
    assertThat(analyzer.word("--- ::").isNothing()).isTrue();
    assertThat(analyzer.phrase("").isNothing()).isTrue();
    assertThat(analyzer.beginning("*").isNothing()).isTrue();
  }

  private static String print(Sought sought) {
    return String.join(
        " / ",
        sought.alternatives().stream()
            .map(sequence -> String.join(" ", sequence.terms()) + (sequence.open() ? "*" : ""))
            .toList());
  }
}
