package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags that keep what they mark on this machine.
class NeverLeavesTest {
  @TempDir Path folder;
  private Library library;
  private Organizer organizer;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("Library.commonplace"), Access.CREATE);
    organizer = new Organizer(library, Clock.systemUTC());
    tag("health", "health/sleep", "healthy", "work");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void tag(String... names) {
    for (String name : names) {
      organizer.tagging().tagAll(List.<EntryId>of(), name);
    }
  }

  private List<String> held() {
    return organizer.tagging().all().stream().filter(Tag::neverLeaves).map(Tag::name).toList();
  }

  @Test
  void whatIsNestedInATagThatNeverLeavesDoesNotEither() {
    assertThat(organizer.tagging().setNeverLeaves("Health", true)).isTrue();
    assertThat(held()).containsExactly("health", "health/sleep");
    assertThat(organizer.tagging().setNeverLeaves("health", true)).isFalse();

    organizer.tagging().setNeverLeaves("health", false);

    assertThat(held()).isEmpty();
  }

  @Test
  void aTagThatComesToLieInOneThatNeverLeavesStaysToo() {
    organizer.tagging().setNeverLeaves("health", true);
    tag("health/diet/sugar");
    organizer.tagging().rename("work", "Health/Work");
    assertThat(held())
        .containsExactly("health", "health/diet/sugar", "health/sleep", "Health/Work");
  }

  @Test
  void whatARenamedTagComesToHoldStaysWithIt() {
    tag("old", "old/plan", "new/plan/details", "newer/plan/details");
    organizer.tagging().setNeverLeaves("old/plan", true);
    organizer.tagging().rename("old", "new");
    assertThat(held()).containsExactly("new/plan", "new/plan/details");
  }

  @Test
  void aTagThatIsRemovedComesBackAsItWas() {
    organizer.tagging().colour("health/sleep", 7);
    organizer.tagging().setNeverLeaves("health/sleep", true);
    Tag before = organizer.tagging().all().get(1);
    RemovedTag removed = organizer.tagging().delete("health/sleep");
    assertThat(organizer.tagging().all()).extracting(Tag::name).doesNotContain("health/sleep");
    organizer.tagging().restore(removed);
    assertThat(organizer.tagging().all().get(1))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(before);
  }

  /// With a look at all tags for each of them this takes minutes.
  @Test
  void amongTenThousandTagsThoseOfOneAreHeld() {
    library.write(writing -> {
      for (int tag = 0; tag < 10_000; tag++) {
        writing.tagWriter().findOrMake("area%d/topic%d".formatted(tag % 100, tag), 1);
      }
      return true;
    });
    tag("area7");
    organizer.tagging().setNeverLeaves("area7", true);
    tag("area7/later");
    organizer.tagging().rename("area8/topic8", "area7/moved");

    assertThat(held()).hasSize(103).allMatch(name -> (name + "/").startsWith("area7/"));
  }

  @Test
  void aTagThatDoesNotExistIsSaid() {
    assertThatThrownBy(() -> organizer.tagging().setNeverLeaves("law", true))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no tag \"law\".");
  }
}
