package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A typed word that stands in a passage finds that passage, in a real full-text table.
final class AnalyzerFindsTest {
  private static final List<String> ALPHABETS =
      List.of(
          "abcdefgXYZ",
          "aA1_b.B2-c'C",
          "äöüßÄéñçøł",
          "абвёйЩ",
          "αβγΣς",
          "数据库连接的",
          "カタｶﾞかきー",
          "한국어서울",
          "ภาษาไทยที่",
          "हिन्दीकि",
          "שלוםא",
          "مرحباأ",
          "👍🏽👩‍💻🇩🇪❤️→",
          "+#.,;:!?()[]{}\"'`*^~|\\/<>=&%$@-",
          "½²①™©ﬁ℃",
          "\u200b\u200d\u00ad\u202e\u0301\u0000\ud800\udc00\ufeff\n\t");
  private static final List<String> SIGNS =
      List.of(" ", "  ", "\n", ", ", ". ", " - ", "(", ") ", "…", "。", "“", "” ", "\t");

  private final Analyzer analyzer = new Analyzer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyWordOfATextFindsIt(long seed) throws SQLException {
    var random = new Random(seed);
    try (Connection db = DriverManager.getConnection("jdbc:sqlite::memory:");
        var statement = db.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE t USING fts5(x, content='', contentless_delete=1, tokenize='ascii')");
      for (int row = 1; row <= 150; row++) {
        List<String> words = words(random);
        String text = join(words, random);
        insert(db, row, analyzer.tokens(text));
        for (String word : words) {
          Sought sought = analyzer.word(word);
          assertThat(sought.isNothing() || finds(db, row, sought))
              .as("seed %d: <%s> in <%s>", seed, escape(word), escape(text))
              .isTrue();
        }
      }
    }
  }

  private static List<String> words(Random random) {
    return java.util.stream.Stream.generate(() -> word(random))
        .limit(1 + random.nextInt(12))
        .toList();
  }

  /// Letters of one alphabet, or of two.
  private static String word(Random random) {
    String first = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
    String second =
        random.nextInt(3) == 0 ? ALPHABETS.get(random.nextInt(ALPHABETS.size())) : first;
    var word = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 90 : 10);
    for (int i = 0; i < length; i++) {
      String from = random.nextBoolean() ? first : second;
      word.append(from.charAt(random.nextInt(from.length())));
    }
    return word.toString();
  }

  private static String join(List<String> words, Random random) {
    return words.stream().collect(Collectors.joining(SIGNS.get(random.nextInt(SIGNS.size()))));
  }

  private static void insert(Connection db, int row, String tokens) throws SQLException {
    try (PreparedStatement insert = db.prepareStatement("INSERT INTO t(rowid, x) VALUES (?, ?)")) {
      insert.setInt(1, row);
      insert.setString(2, tokens);
      insert.execute();
    }
  }

  private static boolean finds(Connection db, int row, Sought sought) throws SQLException {
    String expression =
        sought.alternatives().stream()
            .map(s -> "\"" + String.join(" ", s.terms()) + "\"" + (s.open() ? "*" : ""))
            .collect(Collectors.joining(" OR "));
    try (PreparedStatement find =
        db.prepareStatement("SELECT 1 FROM t WHERE t MATCH ? AND rowid = ?")) {
      find.setString(1, expression);
      find.setInt(2, row);
      try (ResultSet found = find.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String escape(String text) {
    return text.chars()
        .mapToObj(c -> c < 0x20 || c > 0x7e ? "\\u%04x".formatted(c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
