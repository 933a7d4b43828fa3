package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
  private static Part named(PartKind kind, @Nullable String name, String text) {
    return new Part(kind, null, null, name, text, null, Map.of());
  }

  @Test
  void everyPartHasItsColumn() {
    assertThat(
            Columns.of(
                null,
                List.of(
                    Part.prose("one"),
                    Part.code("java", "int two;"),
                    named(PartKind.ATTACHMENT, "three.pdf", "four"),
                    Part.thinking("five"),
                    named(PartKind.TOOL_CALL, "six", "seven"),
                    named(PartKind.CITATION, "eight", ""),
                    named(PartKind.IMAGE, null, "nine")),
                List.of("ten")))
        .isEqualTo(
            new Columns(
                "one\n\nthree.pdf\n\nfour\n\nnine\n\nten",
                "int two;",
                "five",
                "six\n\nseven\n\neight"));
  }

  @Test
  void whoSaidItByNameBelongsToTheProse() {
    assertThat(
            Columns.of("Caroline", List.of(Part.prose("Hello"), Part.code(null, "x")), List.of()))
        .isEqualTo(new Columns("Caroline: Hello", "x", "", ""));
    assertThat(Columns.speaker(Role.USER, " Caroline ")).isEqualTo("Caroline");
    assertThat(Columns.speaker(Role.TOOL, "browser")).isNull();
    assertThat(Columns.speaker(Role.ASSISTANT, " ")).isNull();
  }
}
