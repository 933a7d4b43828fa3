package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Answer LEFT =
      answer(
          """
          The **size** is not the cause: run `checkpoint(TRUNCATE)`.

          | What | Why |
          |---|---|
          | a line | no teeth |

          ```rust
          let n = row.get(0)?;
          drop(stmt);
          ```
          """);
  private static final Answer RIGHT =
      answer(
          """
          The *size* is the cause: run `checkpoint(FULL)`.

          ```rust
          let n = row.get(0)?;
          keep(stmt);
          ```
          """);

  private static Answer answer(String text) {
    return new Answer("claude", "Opus", "", null, List.of(new Answer.Said(false, text)));
  }

  private static List<String> differing(Comparison.Side side) {
    String text = side.written().text();
    return side.differing().stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  @Test
  void wordsAreComparedAsTheyAreReadAndCodeByLines() {
    Comparison words = Comparison.of(List.of(LEFT, RIGHT), CompareMode.WORDS);
    assertThat(differing(words.sides().getFirst()))
        .containsExactly("not", "TRUNCATE", "What", "Why", "a line", "no teeth", "drop(stmt);");
    assertThat(differing(words.sides().getLast())).containsExactly("FULL", "keep(stmt);");
  }

  @Test
  void linesDifferAsAWhole() {
    Comparison lines = Comparison.of(List.of(LEFT, RIGHT), CompareMode.LINES);
    assertThat(differing(lines.sides().getLast()))
        .containsExactly("The size is the cause: run checkpoint(FULL).", "keep(stmt);");
  }

  @Test
  void codeAloneLeavesOutAllElseButNotWhatChangesTheSense() {
    Comparison code = Comparison.of(List.of(LEFT, RIGHT), CompareMode.CODE);
    assertThat(code.sides().getFirst().written().text())
        .isEqualTo("let n = row.get(0)?;\ndrop(stmt);\n");
    assertThat(differing(code.sides().getFirst())).containsExactly("drop(stmt);");
    assertThat(code.telling())
        .contains(
            new Telling(Telling.Kind.NAME, List.of("checkpoint(TRUNCATE)", "checkpoint(FULL)")),
            new Telling(Telling.Kind.NEGATION, List.of("The size is not the cause: run", "")));
  }

  @Test
  void signsThatAPersonTypedStay() {
    var typed =
        new Answer(
            "claude", "You", "", null, List.of(new Answer.Said(true, "set __init__ to *x*")));
    assertThat(
            Comparison.of(List.of(typed, typed), CompareMode.WORDS)
                .sides()
                .getFirst()
                .written()
                .text())
        .isEqualTo("set __init__ to *x*\n");
  }

  @Test
  void ofThreeEachSideMarksWhatNeitherOfTheOthersHas() {
    Comparison three =
        Comparison.of(
            List.of(answer("one two three"), answer("one two four"), answer("one six four")),
            CompareMode.WORDS);
    assertThat(three.sides().stream().map(ComparisonTest::differing))
        .containsExactly(List.of("three"), List.of(), List.of("six"));
    assertThat(three.differences()).isEqualTo(1);
  }
}
