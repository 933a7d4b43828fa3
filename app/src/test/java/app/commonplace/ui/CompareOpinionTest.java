package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers that somebody has held against each other before are compared.
class CompareOpinionTest extends WindowTest {
  @BeforeEach
  void compare() throws TimeoutException {
    engine = SampleLibrary.of(folder, List.of("lmsys-arena"));
    show(Clock.systemUTC(), new NoFiles());
    var arena = engine.search().list("is:branched", ListSort.NEWEST, 1, 0).entries().getFirst();
    interact(() -> studio.library().reader().open(arena.id()));
    until(() -> studio.library().reader().openedProperty().get() != null);
    interact(() -> studio.library().reader().leads().compareHere());
    until(() -> lookup("#compare-layer").tryQuery().filter(Node::isVisible).isPresent());
    until(() -> !opinions().isEmpty());
  }

  private Set<String> opinions() {
    return lookup("#compare-layer .compare-opinion").queryAllAs(Labeled.class).stream()
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .collect(Collectors.toSet());
  }

  @Test
  void theHeadsSayWhichAnswerWasPreferred() {
    assertThat(opinions())
        .containsExactlyInAnyOrder(
            "Preferred to the other answer", "The other answer was preferred");
  }
}
