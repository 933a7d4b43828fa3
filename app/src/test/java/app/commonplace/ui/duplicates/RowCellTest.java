package app.commonplace.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowCellTest {
  private static String beginning(Role role, String text) {
    return RowCell.beginning(
        new Passage(
            new PassageId(1),
            new EntryId(1),
            "p1",
            null,
            0,
            role,
            null,
            null,
            null,
            false,
            true,
            List.of(Part.prose(text))));
  }

  @Test
  void anAnswerStandsWithoutTheSignsOfMarkdown() {
    assertThat(
            beginning(
                Role.ASSISTANT,
                "## The log\n\n- **Reset** the `statement`\n- see [the page](https://x.org)\n"))
        .isEqualTo("The log Reset the statement see the page");
  }

  @Test
  void whatAPersonTypedStandsAsTheyTypedIt() {
    assertThat(beginning(Role.USER, "Why does\n`__init__` take **kwargs?"))
        .isEqualTo("Why does `__init__` take **kwargs?");
  }

  @Test
  void aLongOneIsCut() {
    assertThat(beginning(Role.ASSISTANT, "word ".repeat(1_000))).hasSizeLessThanOrEqualTo(240);
  }
}
