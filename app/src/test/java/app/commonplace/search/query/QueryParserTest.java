package app.commonplace.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wal mode               | All(wal, mode)
          "wal mode" x           | All("wal mode", x)
          “wal mode”             | "wal mode"
          "wal mode              | "wal mode"
          "a b"~5 c              | All("a b"~5, c)
          "a b"~                 | All("a b", ~)
          "a"b                   | All("a", b)
          ""  -"" x              | x
          -not +must             | All(Not(not), Must(must))
          -"a b" -tag:x          | All(Not("a b"), Not(Filter(TAG, x)))
          --help -> ++i          | All(--help, Not(>), ++i)
          - + *                  | All(-, +, *)
          a OR b c               | All(Any(a, b), c)
          a OR b OR c            | Any(a, b, c)
          OR a                   | All(OR, a)
          a OR                   | All(a, OR)
          OR                     | OR
          a AND b                | All(a, b)
          AND AND                | All(AND, AND)
          a OR OR b              | All(a, Any(OR, b))
          conn* foo**            | All(conn*, foo*)
          tag:rust provider:x    | All(Filter(TAG, rust), Filter(PROVIDER, x))
          Source:"a b" SOURCE:x  | All(Filter(PROVIDER, a b), Filter(PROVIDER, x))
          tag: tag:"" :x         | All(tag:, tag:"", :x)
          after:2025-01 on:today | All(Filter(AFTER, 2025-01), Filter(ON, today))
          http://x.y std::vector | All(http://x.y, std::vector)
          it's 100% C++ foo.bar()| All(it's, 100%, C++, foo.bar())
          """)
  void typedTextIsUnderstood(String typed, String query) {
    assertThat(show(QueryParser.parse(typed).query())).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          modell:gpt      | There is no operator “modell:”. Did you mean “model:”?
          provder:claude  | There is no operator “provder:”. Did you mean “provider:”?
          befor:2025      | There is no operator “befor:”. Did you mean “before:”?
          before:2025-13  | “before:” does not know “2025-13”. It knows: 2025, 2025-03, 2025-03-31, today, yesterday, 7d, 2w, 3m, 1y.
          import:twelve   | “import:” does not know “twelve”. It knows: 12, 12/new, 12/updated.
          is:starrred     | “is:” does not know “starrred”. It knows: starred, unread, archived, branched, only-here, retitled, rewritten, trashed.
          """)
  void whatIsNotKnownIsAWordAndIsRemarkedOn(String typed, String remark) {
    Parsed parsed = QueryParser.parse(typed);
    assertThat(parsed.query()).isEqualTo(new Query.Word(typed));
    assertThat(parsed.remarks()).containsExactly(remark);
  }

  @Test
  void whoGroupsByBracketsIsToldThatTheyDoNot() {
    assertThat(QueryParser.parse("python -(has:code OR source:x)").remarks())
        .containsExactly(QueryParser.BRACKETS);
    assertThat(QueryParser.parse("foo(a) (see b) OR c").remarks()).isEmpty();
  }

  @Test
  void wordsWithColonsAreNotRemarkedOn() {
    assertThat(QueryParser.parse("http://x note: std::map Error:42 12:30").remarks()).isEmpty();
  }

  @Test
  void piecesKnowWhereTheyWereTyped() {
    assertThat(QueryParser.parse(" -tag:x OR \"a b\"").pieces())
        .containsExactly(
            new Parsed.Piece(new Query.Not(new Query.Filter(Field.TAG, "x")), 1, 7),
            new Parsed.Piece(new Query.Phrase("a b"), 11, 16));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void anyTextIsAQueryThatPrintsBackToItself(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String typed = FuzzedQueries.next(random);
      Query query = QueryParser.parse(typed).query();
      assertThat(QueryParser.parse(query.print()).query())
          .as("seed %d, typed <%s>, printed <%s>", seed, typed, query.print())
          .isEqualTo(query);
    }
  }

  private static String show(Query query) {
    return switch (query) {
      case Query.All(var parts) -> "All(" + show(parts) + ")";
      case Query.Any(var parts) -> "Any(" + show(parts) + ")";
      case Query.Not(var part) -> "Not(" + show(part) + ")";
      case Query.Must(var part) -> "Must(" + show(part) + ")";
      case Query.Filter(var field, var value) -> "Filter(" + field + ", " + value + ")";
      default -> query.print();
    };
  }

  private static String show(java.util.List<Query> parts) {
    return String.join(", ", parts.stream().map(QueryParserTest::show).toList());
  }
}
