package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static List<String> words(String text, List<WordDiff.Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  @Test
  void wordsThatDifferAreMarkedAsStretches() {
    String left = "The size is not the cause. Reset it before you sleep.";
    String right = "The size is the cause. Reset it when the queue is empty.";
    WordDiff diff = WordDiff.of(left, right);
    assertThat(words(left, diff.left())).containsExactly("not", "before you sleep");
    assertThat(words(right, diff.right())).containsExactly("when the queue is empty");
  }

  @Test
  void textsThatAreAlikeOrEmptyDifferInNothingOrAll() {
    assertThat(WordDiff.of("same words", "same  words"))
        .isEqualTo(new WordDiff(List.of(), List.of()));
    assertThat(WordDiff.of("", "all new").right()).containsExactly(new WordDiff.Span(0, 7));
  }

  @Test
  void aStretchDoesNotRunOverTheEndOfALine() {
    String left = "one two\nthree four";
    assertThat(words(left, WordDiff.of(left, "none").left()))
        .containsExactly("one two", "three four");
  }

  /// Whatever is not marked is the same in both, in the same order.
  @Test
  void whatIsNotMarkedIsCommonToBoth() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String left = text(random);
      String right = text(random);
      WordDiff diff = WordDiff.of(left, right);
      assertThat(without(left, diff.left())).isEqualTo(without(right, diff.right()));
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(_ -> "abcde".charAt(random.nextInt(5)) + (random.nextInt(6) == 0 ? "\n" : ""))
        .collect(Collectors.joining(" "));
  }

  private static List<String> without(String text, List<WordDiff.Span> spans) {
    var rest = new StringBuilder(text);
    spans.forEach(span -> {
      for (int i = span.start(); i < span.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    });
    return List.of(rest.toString().strip().split("\\s+"));
  }

  /// Too many words for a table: lines are compared, and an answer comes all the same.
  @Test
  void veryLongTextsAreComparedByLines() {
    String left = lines(0, 6000) + "only left\n";
    String right = lines(0, 6000) + "only right\n";
    WordDiff diff = WordDiff.of(left, right);
    assertThat(words(left, diff.left())).containsExactly("only left");
    assertThat(words(right, diff.right())).containsExactly("only right");
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }
}
