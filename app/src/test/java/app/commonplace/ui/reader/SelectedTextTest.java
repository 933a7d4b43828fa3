package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectedTextTest {
  private static final String ANSWER =
      """
      Reset **the statement** first:

      - then `truncate`
      - then wait

      | What | Why |
      |---|---|
      | a line | no teeth |

      ```rust
      %s```
      Done.\
      """
          .formatted("drop(stmt);\n".repeat(30));

  private static List<Row> rows() {
    var prepared = new Prepared(new Tree().add(1, 0, Role.ASSISTANT, Part.prose(ANSWER)).opened());
    return prepared.read(prepared.branches().path()).page(new Folds()).rows();
  }

  /// Everything from one letter of the first row on.
  private static SelectedText from(int letter) {
    var parts = new ArrayList<SelectedText.Part>();
    for (Row row : rows()) {
      int start = parts.stream().anyMatch(one -> !one.row().text().isEmpty()) ? 0 : letter;
      int length = row.text().length();
      parts.add(new SelectedText.Part(row, Math.min(start, length), length));
    }
    return new SelectedText(parts);
  }

  @Test
  void wordsAreCopiedAsTheyStandOnThePage() {
    assertThat(from(6).text())
        .startsWith("the statement first:\nthen truncate\nthen wait\nWhat\tWhy\na line\tno teeth\n")
        .endsWith("drop(stmt);\nDone.");
  }

  @Test
  void theSameIsCopiedWithItsSigns() {
    assertThat(from(10).markdown())
        .isEqualTo(
            """
            **statement** first:

            - then `truncate`
            - then wait

            | What | Why |
            | --- | --- |
            | a line | no teeth |

            ```rust
            %s
            ```

            Done.\
            """
                .formatted("drop(stmt);\n".repeat(30).strip()));
  }
}
