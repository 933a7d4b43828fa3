package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Tag;
import app.commonplace.search.FacetCount;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final Map<String, List<FacetCount>> EVER =
      Map.of(
          "source", List.of(new FacetCount("claude", 90), new FacetCount("chatgpt", 80)),
          "model", List.of(new FacetCount("opus-4", 9), new FacetCount("gpt-5", 4)),
          "project", List.of(new FacetCount("Home lab", 7)));
  private static final List<Tag> TAGS =
      List.of(new Tag(1, "rust/sqlite", 1, 4, 4, false), new Tag(2, "work", 2, 1, 6, false));

  private static List<String> complete(String text, Map<String, List<FacetCount>> now) {
    return choices(text, now, UnaryOperator.identity()).stream()
        .map(choice -> choice.written() + " " + choice.count())
        .toList();
  }

  private static List<Completion.Choice> choices(
      String text, Map<String, List<FacetCount>> now, UnaryOperator<String> project) {
    var known = new Completion.Known(now, EVER, TAGS, project);
    return Completion.at(text, text.length(), known).choices();
  }

  @Test
  void aProjectWithoutANameIsFoundByWhatIsShownOfItAndByItsId() {
    Map<String, List<FacetCount>> now =
        Map.of("project", List.of(new FacetCount("g-p-68f1c2a94be0", 3)));
    UnaryOperator<String> names =
        project -> project.startsWith("g-p-") ? "Project without a name" : project;
    for (String typed : List.of("project:without", "project:g-p-68")) {
      assertThat(choices(typed, now, names))
          .containsExactly(
              new Completion.Choice("Project without a name", "project:g-p-68f1c2a94be0", 3));
    }
  }

  @Test
  void namesOfTheWholeLibraryAreKnownBeforeAnythingWasFound() {
    assertThat(complete("tag:sql", Map.of())).containsExactly("tag:rust/sqlite 4");
    assertThat(complete("source:cl", Map.of())).containsExactly("source:claude 90");
    assertThat(complete("model:", Map.of())).containsExactly("model:opus-4 9", "model:gpt-5 4");
    assertThat(complete("wal project:ho", Map.of())).containsExactly("project:\"Home lab\" 7");
  }

  @Test
  void countsAreThoseOfWhatIsFoundNow() {
    assertThat(complete("model:", Map.of("model", List.of(new FacetCount("gpt-5", 2)))))
        .as("the others are offered without a count, which would be that of another query")
        .containsExactly("model:gpt-5 2", "model:opus-4 -1");
  }

  @Test
  void aSignIsKeptAndAWordThatIsNoFieldIsLeftAlone() {
    assertThat(complete("-tag:wo", Map.of())).containsExactly("-tag:work 6");
    assertThat(complete("modell:o", Map.of())).isEmpty();
  }
}
