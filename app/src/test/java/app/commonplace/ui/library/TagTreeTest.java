package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagTreeTest {
  private static List<String> rows(Set<String> closed, String... names) {
    List<Tag> tags =
        IntStream.range(0, names.length)
            .mapToObj(i -> new Tag(i + 1, names[i], 1, 1, 1, false))
            .toList();
    return TagTree.of(tags).rows(name -> !closed.contains(name), Map.of()).stream()
        .map(SideRow.Tagged.class::cast)
        .map(row ->
            "  ".repeat(row.depth())
                + row.tag().name()
                + (row.nests() ? row.open() ? " -" : " +" : ""))
        .toList();
  }

  @Test
  void whatIsNestedFollowsItsTagAndOthersComeAfterIt() {
    assertThat(rows(Set.of(), "Work", "work/search/fts", "work-life", "work/search", "alpha"))
        .containsExactly("alpha", "Work -", "  work/search -", "    work/search/fts", "work-life");
  }

  @Test
  void aNameThatOnlyGroupsGetsARowForEachOfItsLevels() {
    assertThat(rows(Set.of(), "a/b/c", "A/d"))
        .containsExactly("a -", "  a/b -", "    a/b/c", "  A/d");
    assertThat(TagTree.of(List.of(new Tag(1, "a/b/c", 1, 1, 1, false))).groups())
        .containsExactlyInAnyOrder("a", "a/b");
  }

  @Test
  void whatIsNestedInAClosedTagIsLeftOutAtAllDepths() {
    assertThat(rows(Set.of("work"), "work", "work/a", "work/a/b", "work/c", "zebra"))
        .containsExactly("work +", "zebra");
    assertThat(rows(Set.of("work/a"), "work", "work/a", "work/a/b", "work/c", "zebra"))
        .containsExactly("work -", "  work/a +", "  work/c", "zebra");
  }
}
