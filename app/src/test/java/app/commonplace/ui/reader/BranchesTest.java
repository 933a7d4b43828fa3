package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchesTest {
  private static final Part TEXT = Part.prose("text");

  @Test
  void theProvidersBranchIsShownFirst() {
    var branches =
        branches(
            new Tree()
                .add(1, 0, Role.USER, TEXT)
                .add(2, 1, Role.ASSISTANT, TEXT)
                .aside(3, 1, Role.ASSISTANT, TEXT)
                .add(4, 2, Role.USER, TEXT)
                .aside(5, 3, Role.USER, TEXT));
    assertThat(path(branches)).containsExactly(1L, 2L, 4L);
    assertThat(ids(branches.siblings(new PassageId(2)))).containsExactly(2L, 3L);
  }

  @Test
  void aChosenSiblingBringsTheBranchBelowItThatWasReadLast() {
    var branches =
        branches(
            new Tree()
                .add(1, 0, Role.USER, TEXT)
                .add(2, 1, Role.ASSISTANT, TEXT)
                .aside(3, 1, Role.ASSISTANT, TEXT)
                .aside(4, 3, Role.USER, TEXT)
                .aside(5, 3, Role.USER, TEXT));
    branches.choose(new PassageId(4));
    assertThat(path(branches)).containsExactly(1L, 3L, 4L);
    branches.choose(new PassageId(2));
    branches.choose(new PassageId(3));
    assertThat(path(branches)).containsExactly(1L, 3L, 4L);
  }

  @Test
  void whatHangsOnAHiddenPassageHangsOnTheVisibleOneAboveIt() {
    var branches =
        branches(
            new Tree()
                .hidden(1, 0, Role.SYSTEM, TEXT)
                .add(2, 1, Role.USER, TEXT)
                .hidden(3, 2, Role.TOOL, TEXT)
                .add(4, 3, Role.ASSISTANT, TEXT)
                .aside(5, 2, Role.ASSISTANT, TEXT)
                .add(6, 4, Role.USER));
    assertThat(path(branches)).containsExactly(2L, 4L);
    assertThat(ids(branches.siblings(new PassageId(4)))).containsExactly(4L, 5L);
  }

  @Test
  void withoutAMarkedBranchTheNewestIsShown() {
    var branches =
        branches(
            new Tree()
                .aside(1, 0, Role.USER, TEXT)
                .aside(2, 1, Role.ASSISTANT, TEXT)
                .aside(3, 1, Role.ASSISTANT, TEXT));
    assertThat(path(branches)).containsExactly(1L, 3L);
  }

  @Test
  void aDocumentIsItsSectionsInOrder() {
    var tree =
        new Tree()
            .ofKind(EntryKind.DOCUMENT)
            .add(1, 0, Role.SECTION, TEXT)
            .aside(2, 0, Role.SECTION, TEXT)
            .aside(3, 0, Role.SECTION, TEXT);
    var branches = new Branches(EntryKind.DOCUMENT, tree.passages());
    assertThat(path(branches)).containsExactly(1L, 2L, 3L);
    assertThat(branches.siblings(new PassageId(2))).isEmpty();
  }

  private static Branches branches(Tree tree) {
    return new Branches(EntryKind.CONVERSATION, tree.passages());
  }

  private static List<Long> path(Branches branches) {
    return ids(branches.path());
  }

  private static List<Long> ids(List<Passage> passages) {
    return passages.stream().map(passage -> passage.id().value()).toList();
  }
}
