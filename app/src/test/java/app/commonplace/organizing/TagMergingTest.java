package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.SampleLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tags that become one, in a real library.
class TagMergingTest {
  @TempDir Path folder;
  private Engine engine;
  private Tagging tagging;
  private TagMerging merging;
  private List<EntryId> ids;
  private PassageId passage;

  @BeforeEach
  void open() {
    engine = SampleLibrary.of(folder, List.of("chatgpt-export"));
    tagging = engine.organizer().tagging();
    merging = engine.organizer().tagMerging();
    tagging.all().forEach(tag -> tagging.delete(tag.name()));
    ids =
        engine.search().list("", ListSort.NEWEST, 4, 0).entries().stream().map(Entry::id).toList();
    EntryId last = ids.getLast();
    passage = engine.library().<PassageId>read(r -> r.passages().of(last).getFirst().id());
    tagging.tagAll(ids.subList(0, 2), "log");
    tagging.tagAll(ids.subList(1, 3), "Journal");
    tagging.tagAll(ids.subList(2, 3), "log/deep");
    tagging.tagAll(ids.subList(3, 4), "log/wal");
    tagging.tagAll(ids.subList(0, 1), "journal/wal");
    tagging.tag(new Target(last, passage), "log");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /// Each tag with the entries that carry it, by their place in the list.
  private List<String> told() {
    return tagging.all().stream()
        .map(tag -> tag.name() + " " + carrying(tag) + (tag.neverLeaves() ? " held" : ""))
        .toList();
  }

  private List<Integer> carrying(Tag tag) {
    return engine.library().read(r -> r.tags().entriesWith(tag.id())).stream()
        .map(ids::indexOf)
        .sorted()
        .toList();
  }

  @Test
  void whatCarriedTheOneCarriesTheOtherAndWhatIsNestedGoesAlong() {
    MergedTags merged = merging.merge("LOG", "journal");
    assertThat(told())
        .containsExactly("Journal [0, 1, 2]", "Journal/deep [2]", "journal/wal [0, 3]");
    assertThat(tagging.of(new Target(ids.getLast(), passage)))
        .extracting(Tag::name)
        .containsExactly("Journal");

    merging.takeApart(merged);
    assertThat(told())
        .containsExactly(
            "Journal [1, 2]", "journal/wal [0]", "log [0, 1]", "log/deep [2]", "log/wal [3]");
    assertThat(tagging.of(new Target(ids.getLast(), passage)))
        .extracting(Tag::name)
        .containsExactly("log");
  }

  @Test
  void whatNeverLeftDoesNotLeaveAfterwards() {
    tagging.setNeverLeaves("log/wal", true);
    tagging.setNeverLeaves("journal/wal", true);
    MergedTags merged = merging.merge("log", "journal");
    assertThat(told())
        .containsExactly("Journal [0, 1, 2]", "Journal/deep [2]", "journal/wal [0, 3] held");
    merging.takeApart(merged);
    tagging.setNeverLeaves("log", true);
    merged = merging.merge("log", "journal");
    assertThat(told()).allMatch(tag -> tag.endsWith("held"));
    merging.takeApart(merged);
    assertThat(told())
        .containsExactly(
            "Journal [1, 2]",
            "journal/wal [0] held",
            "log [0, 1] held",
            "log/deep [2] held",
            "log/wal [3] held");
  }

  @Test
  void aTagCanBecomePartOfTheOneItIsNestedInButNotOfWhatIsNestedInIt() {
    MergedTags merged = merging.merge("log/wal", "log");
    assertThat(told()).contains("log [0, 1, 3]").noneMatch(tag -> tag.startsWith("log/wal"));
    merging.takeApart(merged);
    assertThatThrownBy(() -> merging.merge("log", "log/wal"))
        .hasMessageContaining("\"log\" cannot become part of \"log/wal\".");
    assertThat(told()).contains("log [0, 1]", "log/wal [3]");
  }

  private String searched(String name) {
    return engine.organizer().searchSaving().find(name).query();
  }

  @Test
  void savedSearchesFollowATagThatGetsAnotherName() {
    SearchSaving saving = engine.organizer().searchSaving();
    saving.save("one", "tag:LOG -tag:log/wal  \"tag:log\" tag:logs sleep OR tag:\"log\"");
    saving.save("two", "tag:journal/wal");
    tagging.rename("log", "ship's log");
    assertThat(searched("one"))
        .isEqualTo(
            "tag:\"ship's log\" -tag:\"ship's log/wal\"  \"tag:log\" tag:logs sleep OR"
                + " tag:\"ship's log\"");
    assertThat(searched("two")).isEqualTo("tag:journal/wal");
    tagging.rename("ship's log", "log");
    assertThat(searched("one"))
        .isEqualTo("tag:log -tag:log/wal  \"tag:log\" tag:logs sleep OR tag:log");

    MergedTags merged = merging.merge("log", "journal");
    assertThat(searched("one"))
        .isEqualTo("tag:Journal -tag:Journal/wal  \"tag:log\" tag:logs sleep OR tag:Journal");
    saving.save("three", "tag:journal tag:log/deep");
    merging.takeApart(merged);
    assertThat(searched("one"))
        .isEqualTo("tag:log -tag:log/wal  \"tag:log\" tag:logs sleep OR tag:log");
    assertThat(searched("two")).isEqualTo("tag:journal/wal");
    assertThat(searched("three")).as("kept since").isEqualTo("tag:journal tag:log/deep");
  }
}
