package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.flow.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {
  @Test
  void marksBecomePlacesAndMarkdownIsLeftOut() {
    Marked marked = Marked.of("…**In** \uE000WAL\uE001 \uE000mode\uE001 a `\uE000log\uE001` 2*3");
    assertThat(marked)
        .isEqualTo(
            new Marked(
                "…In WAL mode a log 2*3",
                List.of(new Mark(4, 12, Mark.Kind.SEARCH), new Mark(15, 18, Mark.Kind.SEARCH))));
  }

  @Test
  void whatIsCutOffLosesItsMarks() {
    Marked marked = Marked.of("one \uE000two\uE001 three \uE000four\uE001").cut(6);
    assertThat(marked).isEqualTo(new Marked("one tw…", List.of(new Mark(4, 6, Mark.Kind.SEARCH))));
  }
}
