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
    Comparison words = Comparison.of(LEFT, RIGHT, CompareMode.WORDS);
    assertThat(differing(words.left()))
        .containsExactly("not", "TRUNCATE", "What", "Why", "a line", "no teeth", "drop(stmt);");
    assertThat(differing(words.right())).containsExactly("FULL", "keep(stmt);");
  }

  @Test
  void linesDifferAsAWhole() {
    Comparison lines = Comparison.of(LEFT, RIGHT, CompareMode.LINES);
    assertThat(differing(lines.right()))
        .containsExactly("The size is the cause: run checkpoint(FULL).", "keep(stmt);");
  }

  @Test
  void codeAloneLeavesOutAllElseButNotWhatChangesTheSense() {
    Comparison code = Comparison.of(LEFT, RIGHT, CompareMode.CODE);
    assertThat(code.left().written().text()).isEqualTo("let n = row.get(0)?;\ndrop(stmt);\n");
    assertThat(differing(code.left())).containsExactly("drop(stmt);");
    assertThat(code.telling())
        .contains(
            new Telling(Telling.Kind.NAME, "checkpoint(TRUNCATE)", "checkpoint(FULL)"),
            new Telling(Telling.Kind.NEGATION, "The size is not the cause: run", ""));
  }

  @Test
  void signsThatAPersonTypedStay() {
    var typed =
        new Answer(
            "claude", "You", "", null, List.of(new Answer.Said(true, "set __init__ to *x*")));
    assertThat(Comparison.of(typed, typed, CompareMode.WORDS).left().written().text())
        .isEqualTo("set __init__ to *x*\n");
  }
}
