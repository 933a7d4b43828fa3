package app.commonplace.ui.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.reader.SelectionSteps.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionStepsTest {
  private final SelectionSteps steps = steps();

  private static SelectionSteps steps() {
    var tree =
        new Tree()
            .add(1, 0, Role.USER, Part.prose("one, two"))
            .add(2, 1, Role.ASSISTANT, Part.thinking("hm"), Part.prose("three"));
    var model = new ReaderModel(new MockReader(tree.opened()), new Desks().desk());
    model.open(Tree.ID);
    return new SelectionSteps(model.pageProperty().get().rows());
  }

  private List<String> ends(Step step, boolean forward, Spot from) {
    var ends = new ArrayList<String>();
    Spot end = from;
    for (int i = 0; i < 4; i++) {
      end = forward ? steps.next(end, step) : steps.previous(end, step);
      String text = steps.rows().get(end.row()).text();
      ends.add(text.substring(0, end.offset()) + "|" + text.substring(end.offset()));
    }
    return ends;
  }

  @Test
  void theEndGoesOverWordsAndPastHeadsAndFoldsIntoTheNextPassage() {
    Spot begin = requireNonNull(steps.beginning(0));
    assertThat(ends(Step.WORD, true, begin))
        .containsExactly("one|, two", "one, two|", "three|", "three|");
    assertThat(ends(Step.PARAGRAPH, true, begin))
        .containsExactly("one, two|", "three|", "three|", "three|");
  }

  @Test
  void theEndGoesBackAndStaysAtTheVeryBeginning() {
    Spot last = steps.next(requireNonNull(steps.beginning(1)), Step.PARAGRAPH);
    assertThat(ends(Step.WORD, false, last))
        .containsExactly("|three", "one, |two", "|one, two", "|one, two");
    assertThat(ends(Step.PARAGRAPH, false, last))
        .containsExactly("|three", "|one, two", "|one, two", "|one, two");
  }
}
