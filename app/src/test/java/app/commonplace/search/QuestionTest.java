package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which prompts ask the same.
final class QuestionTest {
  private static final Path PAIRS = pairs();

  private final Analyzer analyzer = new Analyzer();

  /// Beside the project, or beside a folder that it lies in.
  private static Path pairs() {
    Path file = Path.of("shared", "retrieval", "semcache", "mock_data.json");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(file))) {
        return at.resolve(file);
      }
    }
    return file;
  }

  private Question question(String text) {
    return Question.of(analyzer, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I sort a list in Python?      | how to sort lists in python
          How do I sort a list in Python?      | Hi, in Python, how can I sort a list please?
          What is Rust?                        | what's rust?
          Explain the policies of the EU       | explain the policy of the EU
          Running a server on Debian           | run servers on debian
          Wie öffne ich die Datei?             | wie offne ich eine Datei
          数据库连接怎么关闭？                    | 數據庫連接怎麼關閉?
          convert json to csv                  | Please convert JSON to CSV.
          """)
  void inflectionPolitenessAndOrderDoNotMatter(String one, String other) {
    assertThat(question(one).isSame(question(other))).isTrue();
    assertThat(question(other).isSame(question(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          convert json to csv                  | convert csv to json
          convertire da json a csv             | convertire da csv a json
          json → csv                           | csv → json
          convert to json from csv             | convert from json to csv
          migrate from MySQL                   | migrate to MySQL
          How do I enable the cache?           | How do I disable the cache?
          Is Rust faster than Go?              | Is Go faster than Rust?
          Can I eat raw eggs?                  | Can I not eat raw eggs?
          Why does it work?                    | Why doesn't it work?
          How do I do it with locks?           | How do I do it without locks?
          Turn wifi on                         | Turn wifi off
          Is Java 21 stable?                   | Is Java 17 stable?
          top 3 books on war                   | top 5 books on war
          two wheels on a bike                 | three wheels on a bike
          Who is Ada Lovelace?                 | Who is Ada Byron?
          What do the police do here?          | What does the policy do here?
          learn C                              | learn C++
          careers in IT departments            | careers in departments
          What should I buy my son?            | What should I buy?
          The capital of the US?               | The capital?
          universal access law                 | university access law
          when to use a mutex                  | why use a mutex
          Geht das mit Docker?                 | Geht das nicht mit Docker?
          这个函数可以修改吗                      | 这个函数不可以修改吗
          """)
  void oppositesAreNotTheSame(String one, String other) {
    assertThat(question(one).isSame(question(other))).isFalse();
    assertThat(question(other).isSame(question(one))).isFalse();
    assertThat(question(one).isSame(question(one))).isTrue();
  }

  /// Of two texts that vectors would call alike.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I sort a list in Python?      | Best way of sorting Python lists?          | true
          Close a database connection          | Shut a connection to the database          | true
          How do I enable the cache?           | What is the way to disable the cache?      | false
          Can I eat raw eggs?                  | Is it fine to not eat raw eggs?            | false
          Is Java 21 stable?                   | How stable is Java 17?                     | false
          What did Alice say to Bob?           | What did Alice tell Carol?                 | false
          convert json to csv                  | convert csv to json                        | false
          What is the capital of France?       | Name the capital of Germany                | false
          the biggest of three                 | the biggest of four                        | false
          move files from A into B             | move files into A from B                   | false
          why use getUserName                  | why call setUserName                       | false
          mute a channel in Slack              | unmute a Slack channel                     | false
          deserialize an object in C#          | serialize a C# object                      | false
          How long to boil a soft egg?         | For how long do I boil a hard egg?         | false
          """)
  void whatIsNearInMeaningMustNotDifferInWhatTurnsIt(String one, String other, boolean may) {
    assertThat(question(one).mayMean(question(other))).isEqualTo(may);
    assertThat(question(other).mayMean(question(one))).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Why?", "thanks, go on", "Are you sure?", "👍", "continue", "yes please"})
  void whatAsksForNothingIsNoQuestion(String text) {
    assertThat(question(text).isOne()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is Rust?", "sort a Python list quickly", "数据库连接怎么关闭"})
  void aQuestionNeedsNoMark(String text) {
    assertThat(question(text).isOne()).isTrue();
  }

  @Test
  void beingTheSameIsSymmetricAndKeptByEmptyWords() {
    List<String> words =
        List.of("sort", "sorted", "a", "the", "Python", "not", "to", "from", "json", "3", "don't");
    var random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      var text = new ArrayList<String>();
      for (int n = random.nextInt(7); n >= 0; n--) {
        text.add(words.get(random.nextInt(words.size())));
      }
      var shuffled = new ArrayList<>(text);
      Collections.shuffle(shuffled, random);
      Question one = question(String.join(" ", text));
      Question other = question(String.join(" ", shuffled));
      assertThat(one.isSame(other)).as("%s, %s", text, shuffled).isEqualTo(other.isSame(one));
      assertThat(one.isSame(question("please, the " + String.join(" ", text)))).isTrue();
      assertThat(one.isSame(other) && !one.mayMean(other)).as("%s, %s", text, shuffled).isFalse();
    }
  }

  /// Paraphrases that people wrote: most must be able to pass, when vectors call them alike.
  @Test
  void mostParaphrasesMayMeanTheSame() throws IOException {
    assumeTrue(Files.exists(PAIRS), "The paraphrases are not on this machine: " + PAIRS);
    JsonNode pairs = JsonMapper.shared().readTree(Files.readAllBytes(PAIRS));
    int may = 0;
    int same = 0;
    for (JsonNode pair : pairs) {
      Question one = question(pair.get("origin").asString());
      Question other = question(pair.get("similar").asString());
      may += one.mayMean(other) ? 1 : 0;
      same += one.isSame(other) ? 1 : 0;
    }
    System.getLogger("QuestionTest")
        .log(
            System.Logger.Level.INFO,
            "Of {0} paraphrases {1} have the same words, {2} may mean the same.",
            pairs.size(),
            same,
            may);
    assertThat(may).isGreaterThan(pairs.size() / 2);
  }
}
