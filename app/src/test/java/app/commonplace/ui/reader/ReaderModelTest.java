package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.organizing.Target;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.fixture.WalEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderModelTest {
  private final Desks desks = new Desks();
  private final Tree tree = tree();
  private final MockReader source = new MockReader(tree.opened(), WalEntry.opened());
  private final ReaderModel model = new ReaderModel(source, desks.desk());

  private static Tree tree() {
    return new Tree()
        .add(1, 0, Role.USER, Part.prose("one"))
        .add(2, 1, Role.ASSISTANT, Part.thinking("hm"), Part.prose("two"))
        .aside(3, 1, Role.ASSISTANT, Part.prose("three"))
        .add(4, 2, Role.USER, Part.prose("four"))
        .aside(5, 3, Role.USER, Part.prose("five"));
  }

  @Test
  void showsNothingUntilAnEntryIsOpened() {
    assertThat(model.stateProperty().get()).isEqualTo(ReaderModel.State.NOTHING);
    model.open(Tree.ID);
    assertThat(model.stateProperty().get()).isEqualTo(ReaderModel.State.SHOWN);
    assertThat(path()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void anEntryIsLinkedAsAWholeWhetherOrNotItIsOpen() {
    var linked = new ArrayList<Target>();
    model.leads().linkBy((target, _, _) -> linked.add(target));
    model.open(Tree.ID);
    model.leads().linkEntry(WalEntry.ID);
    assertThat(linked).containsExactly(Target.of(WalEntry.ID));
  }

  @Test
  void saysWhenAnEntryIsGone() {
    model.open(new EntryId(99));
    assertThat(model.stateProperty().get()).isEqualTo(ReaderModel.State.FAILED);
    assertThat(model.problem().sentence()).isEqualTo("This entry is no longer in the library.");
  }

  /// Emptying the trash is no mishap for who reads in it.
  @Test
  void showsNothingAnyMoreOnceWhatIsReadWasRemovedForGood() {
    model.open(Tree.ID);
    source.remove(Tree.ID);
    model.refresh();
    assertThat(model.stateProperty().get()).isEqualTo(ReaderModel.State.NOTHING);
    assertThat(model.openedProperty().get()).isNull();
    assertThat(path()).isEmpty();
    assertThat(desks.said()).isEmpty();
  }

  @Test
  void opensAtAPassageOnABranchThroughItAndPointsItOut() {
    model.openAt(Tree.ID, new PassageId(5));
    assertThat(path()).containsExactly(1L, 3L, 5L);
    assertThat(model.place().currentProperty().get()).isEqualTo(2);
    assertThat(model.place().pointedProperty().get()).isTrue();
  }

  @Test
  void aSwitchedSiblingStaysInItsPlaceOfTheBranch() {
    model.open(Tree.ID);
    model.switchSibling(1, 1);
    assertThat(path()).containsExactly(1L, 3L, 5L);
    assertThat(model.place().currentProperty().get()).isEqualTo(1);
    int head = model.pageProperty().get().firstRows()[1];
    assertThat(model.pageProperty().get().anchor()).isEqualTo(new Anchor.Same(head, head));
    model.switchSibling(1, 1);
    assertThat(path()).as("there is no next one").containsExactly(1L, 3L, 5L);
    model.switchSibling(1, -1);
    assertThat(path()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void goesFromPassageToPassageAndFromPromptToPrompt() {
    model.open(Tree.ID);
    model.place().step(1);
    assertThat(model.place().currentProperty().get()).isEqualTo(1);
    model.place().stepPrompt(1);
    assertThat(model.place().currentProperty().get()).isEqualTo(2);
    model.place().step(1);
    assertThat(model.place().currentProperty().get()).isEqualTo(2);
    model.place().stepPrompt(-1);
    assertThat(model.place().currentProperty().get()).isZero();
  }

  @Test
  void comesBackToWhereAnEntryWasLeft() {
    model.open(Tree.ID);
    model.place().go(2);
    model.open(WalEntry.ID);
    model.open(Tree.ID);
    assertThat(model.place().passage().id()).isEqualTo(new PassageId(4));
    model.open(WalEntry.ID);
    assertThat(model.openedProperty().get().entry().id()).isEqualTo(WalEntry.ID);
  }

  @Test
  void comesBackToWhereThePersonScrolledTo() {
    model.openAt(Tree.ID, new PassageId(1));
    model.place().scrolledTo(1);
    assertThat(model.place().pointedProperty().get()).isFalse();
    model.open(WalEntry.ID);
    model.open(Tree.ID);
    assertThat(model.place().passage().id()).isEqualTo(new PassageId(2));
  }

  @Test
  void aChangeOfTheLibraryMovesNothing() {
    model.open(Tree.ID);
    model.place().go(2);
    Page before = model.pageProperty().get();
    model.refresh();
    assertThat(model.pageProperty().get()).as("nothing changed").isSameAs(before);
    source.put(
        tree.opened(List.of(new Note(1, Tree.ID, new PassageId(1), "n", Desks.NOW, Desks.NOW))));
    model.refresh();
    assertThat(model.pageProperty().get().rows()).hasSize(before.rows().size() + 1);
    assertThat(model.pageProperty().get().anchor()).isEqualTo(new Anchor.Eye());
    assertThat(model.place().passage().id()).isEqualTo(new PassageId(4));
  }

  @Test
  void foldsAreRememberedByTheirKindFromEntryToEntry() {
    model.open(Tree.ID);
    int rows = model.pageProperty().get().rows().size();
    var place = new Folds.Place(new PassageId(2), 0);
    model.layout().turnFold(place, 2);
    assertThat(model.pageProperty().get().rows()).hasSize(rows + 1);
    model.open(WalEntry.ID);
    model.open(Tree.ID);
    assertThat(model.pageProperty().get().rows()).as("one fold is forgotten").hasSize(rows);
    model.layout().turnFolds(Item.Kind.THINKING, place, 2);
    model.open(WalEntry.ID);
    model.open(Tree.ID);
    assertThat(model.pageProperty().get().rows()).as("a kind is kept").hasSize(rows + 1);
  }

  @Test
  void whatThePersonChangesIsAskedOfTheEngine() {
    model.open(WalEntry.ID);
    model.changes().turnStar();
    model.changes().addTag("durability");
    model.changes().removeTag("work/search");
    assertThat(source.changes())
        .containsExactly("star 3 false", "tag 3 durability", "untag 3 work/search");
    assertThat(desks.said())
        .containsExactly(
            "Star taken from Why does the WAL file keep growing during the import?",
            "Tagged durability",
            "Tag work/search taken off");
    desks.undos().reversed().forEach(Runnable::run);
    assertThat(source.changes().subList(3, 6))
        .containsExactly("tag 3 work/search", "untag 3 durability", "star 3 true");
  }

  @Test
  void anUnreadEntryIsMarkedAsReadWhenItIsShown() {
    var unread = new OpenEntry(tree.entry(true), tree.passages(), List.of(), List.of(), List.of());
    var other = new MockReader(unread);
    new ReaderModel(other, desks.desk()).open(Tree.ID);
    assertThat(other.changes()).containsExactly("read 7 true");
  }

  @Test
  void aLongEntryIsShownBeforeItsRestIsRead() {
    var long0 = new Tree();
    for (int i = 1; i <= 400; i++) {
      long0.add(i, i - 1, i % 2 == 1 ? Role.USER : Role.ASSISTANT, Part.prose("text " + i));
    }
    var ready = new Prepared(long0.opened());
    ready.branches().choose(new PassageId(200));
    Page first = ready.readNear(new PassageId(200)).page(new Folds());
    assertThat(first.minutes()).isZero();
    assertThat(unread(first)).isEqualTo(400 - 48);
    Page whole = ready.read(ready.branches().path()).page(new Folds());
    assertThat(unread(whole)).isZero();
    int row = first.firstRows()[199] + 1;
    assertThat(whole.rows().get(whole.rowLike(row, first)).text())
        .isEqualTo(first.rows().get(row).text());
  }

  private static long unread(Page page) {
    return page.rows().stream().filter(row -> row.piece() instanceof Row.Piece.Unread).count();
  }

  private List<Long> path() {
    return model.pageProperty().get().path().stream().map(p -> p.id().value()).toList();
  }

  @Test
  void onlyPromptsAndFinalAnswersAreShownAndThePersonStaysWhereTheyAre() {
    var talk =
        new Tree()
            .add(1, 0, Role.USER, Part.prose("ask"))
            .add(2, 1, Role.ASSISTANT, Part.thinking("hm"), Part.prose("first"))
            .add(3, 2, Role.ASSISTANT, Part.prose("last"))
            .add(4, 3, Role.USER, Part.prose("more"));
    var brief = new ReaderModel(new MockReader(talk.opened()), desks.desk());
    brief.open(Tree.ID);
    brief.place().go(1);
    brief.layout().turnBrief();
    assertThat(brief.layout().briefProperty().get()).isTrue();
    assertThat(brief.pageProperty().get().path().stream().map(one -> one.id().value()))
        .containsExactly(1L, 3L, 4L);
    assertThat(brief.place().passage().id()).isEqualTo(new PassageId(3));
    brief.layout().turnBrief();
    assertThat(brief.pageProperty().get().path()).hasSize(4);
    assertThat(brief.place().passage().id()).isEqualTo(new PassageId(3));
  }

  @Test
  void aNoteIsWrittenChangedAndTakenAwayAgain() {
    model.open(Tree.ID);
    var note = new Note(5, Tree.ID, new PassageId(2), "old", Desks.NOW, Desks.NOW);
    model.changes().addNote(new Target(Tree.ID, new PassageId(2)), "new");
    model.changes().editNote(note, "other");
    model.changes().removeNote(note);
    desks.undos().reversed().forEach(Runnable::run);
    desks.redos().getLast().run();
    assertThat(source.changes())
        .containsExactly(
            "note commonplace://e/7#p2 new",
            "edit note 5 other",
            "remove note 5",
            "restore note 5",
            "edit note 5 old",
            "remove note 90",
            "remove note 91");
  }
}
